#pragma once

#include "core/base/secret.h"
#include "core/desk/network.h"

#include <QList>
#include <QMap>
#include <QString>

namespace daisychain {

/// Something that a person types to connect an account.
enum class SignInField : quint8 {
    Server,       ///< "social.example", with or without scheme
    Handle,       ///< "help.shop.example", with or without '@'
    AppPassword,  ///< secret
    AccessToken,  ///< secret
    ClientId,     ///< of the company's own program at the network
    AppToken,     ///< secret; of that program, for what it may read without a person
    EmailCode,    ///< that the network has just sent
    FeedAddress,  ///< of a feed, or of a page that has one
};

/// Whether it is typed unseen and kept nowhere but in the key store.
constexpr bool isSecret(SignInField field)
{
    return field == SignInField::AppPassword || field == SignInField::AccessToken ||
           field == SignInField::AppToken;
}

/// One way to connect an account.
struct SignInWay {
    bool usesBrowser = false;       ///< a page follows on which the person agrees
    QList<SignInField> fields;      ///< that are needed, in the order of asking; at most one is secret
    QList<SignInField> moreFields;  ///< that may be left empty; at most one of all is secret

    bool operator==(const SignInWay &) const = default;
};

/// How accounts of a network are connected: data, so that no screen asks which network it is.
struct SignInForm {
    Network network = Network::Mastodon;
    QList<SignInWay> ways;  ///< at least one, the usual first

    bool operator==(const SignInForm &) const = default;
};

/// What was typed.
struct SignInAnswers {
    Network network = Network::Mastodon;
    int way = 0;  ///< of SignInForm::ways
    QMap<SignInField, QString> words;
    Secret secret;

    QString word(SignInField field) const { return words.value(field).trimmed(); }
};

}  // namespace daisychain
