#pragma once

#include "core/desk/customer_detail.h"
#include "core/desk/thread_post.h"

#include <QIODevice>

#include <memory>

namespace daisychain::store {

/// Who somebody is.
struct ExportedCustomer {
    QList<ProfileFact> identities;
    QList<StandingDetail> details;
};

/// A conversation as an export names it.
struct ExportedConversation {
    QString handle;
    Network network = Network::Mastodon;
    bool isPrivate = false;
    QString status;
};

/// Takes what is exported of a customer, in this order: head, decisions about the customer as a whole (links
/// among them), then
/// each conversation with its posts and its decisions, then posts that belong to no conversation.
class ExportSink {
public:
    virtual ~ExportSink() = default;

    virtual void head(const ExportedCustomer &customer, Instant now) = 0;
    virtual void beginConversation(const ExportedConversation &conversation) = 0;
    virtual void beginOtherPosts() = 0;
    virtual void post(const ThreadPost &post) = 0;
    virtual void decision(const JournalEntry &entry) = 0;
    virtual void end() = 0;
};

/// Whether customers never saw it: notes, claims, and the like.
bool isInternal(const ActionPayload &payload);

/// JSON as resources/help/daisychainctl.md describes it, and a page that needs nothing but itself: no script,
/// nothing fetched, every text escaped. `out` must outlive them.
std::unique_ptr<ExportSink> jsonExport(QIODevice &out);
std::unique_ptr<ExportSink> htmlExport(QIODevice &out);

}  // namespace daisychain::store
