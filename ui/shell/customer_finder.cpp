#include "ui/shell/customer_finder.h"

#include "core/base/when_ready.h"
#include "core/text/fuzzy.h"
#include "ui/shell/status_sentence.h"
#include "ui/theme/mark.h"

#include <QPromise>

#include <memory>

namespace daisychain::ui {

using Entries = QList<PaletteEntry>;

CustomerFinder::CustomerFinder(CustomerReader &customers, ConversationReader &conversations, QObject *parent)
    : QObject(parent)
    , m_customers(customers)
    , m_conversations(conversations)
{
}

QFuture<Result<Entries>> CustomerFinder::find(QString query, int limit)
{
    const auto promise = std::make_shared<QPromise<Result<Entries>>>();
    promise->start();
    const auto end = [promise](const Result<Entries> &found) {
        promise->addResult(found);
        promise->finish();
    };
    whenReady(m_customers.findIdentities(query, limit), this,
              [this, query, end](const Result<QList<ProfileFact>> &profiles) {
                  if (!profiles)
                      return end(Failure(profiles.error()));
                  Entries entries;
                  for (const ProfileFact &profile : *profiles)
                      entries.append(entryOf(profile, query));
                  whenReady(m_conversations.resolve(query), this,
                            [this, entries, end](const Result<QString> &handle) mutable {
                                if (handle) {
                                    PaletteEntry entry;
                                    entry.title = tr("Conversation %1").arg(*handle);
                                    entry.icon = QStringLiteral("reply");
                                    entry.score = 4 * text::WholeWords;
                                    entry.run = [this, found = *handle] { Q_EMIT conversationChosen(found); };
                                    entries.append(entry);
                                }
                                end(entries);
                            });
              });
    return promise->future();
}

PaletteEntry CustomerFinder::entryOf(const ProfileFact &profile, const QString &query)
{
    PaletteEntry entry;
    entry.title = profile.displayName.isEmpty() ? profile.handle : profile.displayName;
    entry.detail = u'@' + profile.handle + QStringLiteral(" · ") + networkTitle(profile.id.network);
    entry.icon = QStringLiteral("person");
    entry.score = text::plainScore(query, entry.title, profile.handle).value_or(0);
    entry.run = [this, id = profile.id, name = entry.title] { openNewest(id, name); };
    return entry;
}

void CustomerFinder::openNewest(const IdentityId &customer, const QString &name)
{
    whenReady(m_customers.customerConversations(customer, {}, std::nullopt, PageDirection::After, 1, {}),
              this, [this, name](const Result<QueuePage> &page) {
                  if (!page)
                      return Q_EMIT failed(failureSentence(page.error()));
                  if (page->rows.isEmpty())
                      return Q_EMIT failed(tr("There is no conversation with %1 yet.").arg(name));
                  Q_EMIT conversationChosen(page->rows.first().handle);
              });
}

}  // namespace daisychain::ui
