#pragma once

#include "core/base/id.h"
#include "core/desk/account.h"
#include "core/desk/post.h"
#include "core/text/private_data.h"

#include <QList>

namespace daisychain {

// What a reply is looked at for before it is sent. A warning stands beside the text and stops nothing. Pure.

enum class GuardKind : quint8 {
    PrivateData,    ///< of the customer or ours, where everybody reads it
    EmptyApology,   ///< sorry, and no next step
    SmallWords,     ///< "only a few customers", while this one is affected
    OtherLanguage,  ///< than the customer's
    OtherAccount,   ///< than the one they spoke to
    ThirdReader,    ///< whom a private text names, and so lets in
};

struct ReplyWarning {
    GuardKind kind;
    qsizetype start = 0;  ///< the words it is about, in UTF-16 units: [start, end); none for OtherAccount
    qsizetype end = 0;
    std::optional<text::PrivateKind> privateKind;  ///< of PrivateData

    bool operator==(const ReplyWarning &) const = default;
};

/// Which guards look.
struct Guards {
    bool privateData = true;
    bool emptyApology = true;
    bool smallWords = true;
    bool otherLanguage = true;
    bool otherAccount = true;
    bool thirdReader = true;

    bool operator==(const Guards &) const = default;
};

/// What the guards know besides the reply. What isn't known warns of nothing.
struct GuardContext {
    Visibility visibility = Visibility::Public;  ///< of the reply
    bool isAffected = true;                      ///< false: the customer has no trouble, they thank or ask
    QString customerLanguage;                    ///< of their post, a tag of BCP 47
    QString replyLanguage;
    AccountId addressed;  ///< whom they spoke to
    AccountId chosen;     ///< who is to answer
    text::PublicContacts contacts;
    Account speaker;    ///< who answers, with what its network is like
    QString addressee;  ///< with host

    bool operator==(const GuardContext &) const = default;
};

/// The reply's own words, without the mention before it and the signature. In the order of the kinds, those
/// of a kind in that of the text.
QList<ReplyWarning> replyWarnings(const QString &words, const GuardContext &context,
                                  const Guards &guards = {});

/// Whether two tags of BCP 47 name one language for who reads it: "de-AT" and "de", "nb" and "no". What one
/// of them doesn't say ("", "und", "mul", "zxx") is the same as everything.
bool isSameLanguage(QStringView one, QStringView other);

}  // namespace daisychain
