#include "ui/shell/customer_finder.h"

#include "core/base/when_ready.h"
#include "core/desk/address.h"
#include "core/text/fuzzy.h"
#include "core/text/visible_text.h"
#include "ui/theme/mark.h"

#include <QPromise>

#include <memory>

namespace daisychain::ui {

using Entries = QList<PaletteEntry>;

namespace {

constexpr qsizetype MostOfName = 60;

}  // namespace

CustomerFinder::CustomerFinder(CustomerReader &customers, ConversationReader &conversations, QObject *parent)
    : QObject(parent)
    , m_customers(customers)
    , m_conversations(conversations)
{
}

/// "customer marigold" is "marigold", and no command.
CustomerFinder::Asked CustomerFinder::asked(const QString &typed, int limit)
{
    const QString words = typed.trimmed();
    const QString first = words.section(u' ', 0, 0);
    const QString rest = words.section(u' ', 1).trimmed();
    const QStringList names =
        tr("customer who person card", "words in front of a customer's name: any of them")
            .split(u' ', Qt::SkipEmptyParts);
    const bool isMeant = !rest.isEmpty() && names.contains(first, Qt::CaseInsensitive);
    return {words, isMeant ? rest : words, isMeant, limit};
}

QFuture<Result<Entries>> CustomerFinder::find(QString query, int limit)
{
    const auto promise = std::make_shared<QPromise<Result<Entries>>>();
    promise->start();
    findCustomers(asked(query, limit), [promise](const Result<Entries> &found) {
        promise->addResult(found);
        promise->finish();
    });
    return promise->future();
}

void CustomerFinder::findCustomers(const Asked &asked, const End &end)
{
    whenReady(m_customers.customers({asked.name}, std::nullopt, PageDirection::After, asked.limit), this,
              [this, asked, end](const Result<CustomerPage> &page) {
                  if (!page)
                      return end(Failure(page.error()));
                  if (page->rows.isEmpty())
                      return findStrangers(asked, end);
                  Entries entries;
                  for (const CustomerLine &line : page->rows)
                      entries.append(entryOf(asked, line.profile, customerName(line.profile, line.details),
                                             detailValue(line.details, DetailField::Organisation)));
                  findConversation(asked, std::move(entries), end);
              });
}

/// Whoever was only seen beside others, and whose id was typed.
void CustomerFinder::findStrangers(const Asked &asked, const End &end)
{
    whenReady(m_customers.findIdentities(asked.name, asked.limit), this,
              [this, asked, end](const Result<QList<ProfileFact>> &profiles) {
                  if (!profiles)
                      return end(Failure(profiles.error()));
                  Entries entries;
                  for (const ProfileFact &profile : *profiles)
                      entries.append(entryOf(asked, profile, profile.displayName, {}));
                  findConversation(asked, std::move(entries), end);
              });
}

void CustomerFinder::findConversation(const Asked &asked, Entries entries, const End &end)
{
    whenReady(m_conversations.resolve(asked.typed), this,
              [this, entries = std::move(entries), end](const Result<QString> &handle) mutable {
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
}

PaletteEntry CustomerFinder::entryOf(const Asked &asked, const ProfileFact &profile, const QString &name,
                                     const QString &facts)
{
    PaletteEntry entry;
    const QString handle =
        text::visibleText(profile.handle.isEmpty() ? addressText(profile.id) : profile.handle);
    const QString called = profile.id.network == Network::Address
                               ? handle
                               : u'@' + handle + QStringLiteral(" · ") + networkTitle(profile.id.network);
    const QString shown = text::plainLine(name, MostOfName);
    entry.title = shown.isEmpty() ? handle : shown;
    QStringList details{tr("customer"), called, text::plainLine(facts, MostOfName)};
    details.removeAll(QString());
    entry.detail = details.join(QStringLiteral(" · "));
    entry.icon = QStringLiteral("person");
    entry.score = text::plainScore(asked.name, entry.title, handle + u' ' + facts).value_or(0) +
                  (asked.isMeant ? 3 * text::WholeWords : 0);
    entry.run = [this, id = profile.id] { Q_EMIT customerChosen(id); };
    return entry;
}

}  // namespace daisychain::ui
