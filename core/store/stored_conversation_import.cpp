#include "core/store/stored_conversation_import.h"

#include "core/desk/address.h"
#include "core/store/account_rows.h"
#include "core/store/database.h"
#include "core/store/fact_writer.h"
#include "core/store/past_lookup.h"
#include "core/store/rebuild.h"

#include <algorithm>

namespace daisychain::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int ConversationsBetweenQuestions = 50;
constexpr qsizetype PostsInBunch = 5'000;
constexpr int ImportPageCacheKb = 256 * 1024;

/// By which a customer of the file is found again in it.
QStringList keysOf(const PastConversation &conversation)
{
    const CustomerRow &row = conversation.customer;
    QStringList keys{u'i' + QString::number(int(row.identity.network)) + row.identity.globalId};
    if (!row.number.isEmpty())
        keys.append(u'n' + row.number.toLower());
    if (!row.mail.isEmpty())
        keys.append(u'm' + row.mail);
    return keys;
}

/// What a run has in common whether it writes or not.
class PastRun {
public:
    template <class Unit>
    PastRun(Unit &unit, ConversationSource &source, const Account &own)
        : m_database(unit.database)
        , m_keys(unit.keys)
        , m_lookup(unit.database, unit.keys, own)
        , m_own(own)
        , m_source(source)
    {
    }
    virtual ~PastRun() = default;

    Result<ConversationImportReport> run()
    {
        for (;;) {
            const bool isToAsk = m_report.conversations % ConversationsBetweenQuestions == 0;
            const auto conversation = isToAsk && !m_source.goesOn() ? std::nullopt : m_source.next();
            if (!conversation && !m_source.goesOn())
                return Failure(Error{ErrorCode::Cancelled});
            if (!conversation)
                break;
            ++m_report.conversations;
            look(*conversation);
            if (const auto &failed = m_database.failure())
                return Failure(*failed);
        }
        end();
        return m_report;
    }

protected:
    /// What comes of it is in the record; `found`: whose it is.
    virtual void take(const PastConversation &conversation, const PastRecord &record,
                      const std::optional<FoundCustomer> &found) = 0;
    /// Whether nobody of the desk, or of the file before, is this customer. Nothing: it could be two.
    virtual std::optional<bool> isNewCustomer(const PastConversation &conversation,
                                              const std::optional<FoundCustomer> &found) = 0;
    virtual PastRecord recordOf(const PastConversation &conversation, const QList<KnownPast> &known) = 0;
    virtual void end() {}

    void refuse(const QString &why)
    {
        ++m_report.refused;
        m_source.refuse(why);
    }

    Database &m_database;
    KeyTable &m_keys;
    PastLookup m_lookup;
    const Account &m_own;
    ConversationSource &m_source;
    ConversationImportReport m_report;
    QSet<IdentityId> m_made;

private:
    void look(const PastConversation &conversation)
    {
        if (m_keys.erased().holds(conversation.customer))
            return refuse(u"its customer was erased here"_s);
        const auto found = m_lookup.customer(conversation, m_made);
        if (!found)
            return refuse(found.error());
        const QList<KnownPast> known = m_lookup.posts(conversation);
        const PastRecord record = recordOf(conversation, known);
        if (record.anchor.isNull())
            return refuse(u"it has internal notes alone"_s);
        const auto isNew = isNewCustomer(conversation, *found);
        if (!isNew)
            return refuse(u"two customers have them, here or in rows before"_s);
        m_report.customers += *isNew ? 1 : 0;
        count(conversation, record, known, *found);
        take(conversation, record, *found);
    }
    void count(const PastConversation &conversation, const PastRecord &record, const QList<KnownPast> &known,
               const std::optional<FoundCustomer> &found)
    {
        PastMatch match;
        match.line = conversation.customer.line;
        match.conversation = conversation.id;
        match.customer =
            conversation.name.isEmpty() ? addressText(conversation.customer.identity) : conversation.name;
        if (found)
            match.by = found->by;
        match.messages = conversation.messages.size();
        match.added = record.facts.posts.size();
        for (const Action &action : record.actions)
            match.added += std::holds_alternative<Note>(action.payload) && !m_lookup.hasAction(action.id);
        match.isNew = known.isEmpty();
        match.isOpen = conversation.isOpen;
        m_report.messages += match.messages;
        m_report.open += match.isOpen && match.added > 0 ? 1 : 0;
        ++(match.added == 0 ? m_report.same : match.isNew ? m_report.added : m_report.changed);
        if (m_report.matches.size() < MostNamedMatches)
            m_report.matches.append(std::move(match));
    }
};

/// Writes, within one transaction.
class WritingPast final : public PastRun {
public:
    WritingPast(WriteUnit &unit, const TokenSource &tokens, ConversationSource &source, const Account &own,
                PersonId by, Instant at)
        : PastRun(unit, source, own)
        , m_unit(unit)
        , m_tokens(tokens)
        , m_by(by)
        , m_at(at)
    {
    }

private:
    std::optional<bool> isNewCustomer(const PastConversation &,
                                      const std::optional<FoundCustomer> &found) override
    {
        return !found;
    }
    PastRecord recordOf(const PastConversation &conversation, const QList<KnownPast> &known) override
    {
        return pastRecord(conversation, m_own, known, m_by, m_at);
    }
    void take(const PastConversation &conversation, const PastRecord &record,
              const std::optional<FoundCustomer> &found) override
    {
        m_unit.ingest.add(prepared(record.facts, m_tokens));
        for (const Action &action : record.actions)
            m_unit.actions.append(action);
        if (!found)
            describe(conversation);
        else if (!found->identities.contains(m_keys.identity(conversation.customer.identity)))
            link(m_keys.identityId(found->identities.first()), conversation.customer.identity);
        m_waiting += record.facts.posts.size();
        if (m_waiting >= PostsInBunch)
            end();
    }
    void end() override
    {
        m_unit.settle(nullptr);
        m_unit.search.store();
        m_waiting = 0;
    }
    /// What the file says of somebody nobody had heard of, so that others of its rows find them.
    void describe(const PastConversation &conversation)
    {
        const CustomerRow &row = conversation.customer;
        m_made.insert(row.identity);
        QList<CustomerDetail> details;
        if (!conversation.name.isEmpty() && conversation.name != row.handle)
            details.append({DetailField::Name, {}, conversation.name});
        if (!row.mail.isEmpty())
            details.append({DetailField::EMail, {}, row.mail});
        if (!row.number.isEmpty())
            details.append({DetailField::Reference, row.number, u"customer"_s});
        record("past customer\n" + row.identity.globalId.toUtf8() + '\n' +
                   QByteArray::number(int(row.identity.network)),
               row.identity, CustomerDetails{details}, !details.isEmpty());
    }
    /// Can be taken back, and is then not made again.
    void link(const IdentityId &customer, const IdentityId &other)
    {
        record("past link\n" + customer.globalId.toUtf8() + '\n' + other.globalId.toUtf8(), customer,
               LinkIdentity{other, u"in an imported conversation"_s}, true);
    }
    void record(const QByteArray &name, const IdentityId &customer, ActionPayload payload, bool isWanted)
    {
        if (isWanted)
            m_unit.actions.append({ActionId{uuidFromName(name)}, m_by, m_at, Audience::Desk,
                                   CustomerSubject{customer}, std::move(payload)});
    }

    WriteUnit &m_unit;
    const TokenSource &m_tokens;
    const PersonId m_by;
    const Instant m_at;
    qsizetype m_waiting = 0;
};

/// Remembers whom the conversations would have made customers, and counts as the writing run does.
class PreviewPast final : public PastRun {
public:
    using PastRun::PastRun;

private:
    std::optional<bool> isNewCustomer(const PastConversation &conversation,
                                      const std::optional<FoundCustomer> &found) override
    {
        QSet<qint64> customers;
        if (found)
            customers.insert(std::ranges::min(found->identities));
        const QStringList keys = keysOf(conversation);
        for (const QString &key : keys) {
            if (const auto earlier = m_byKey.constFind(key); earlier != m_byKey.cend())
                customers.insert(*earlier);
        }
        if (customers.size() > 1)
            return std::nullopt;
        const bool isNew = customers.isEmpty();
        const qint64 customer = isNew ? --m_lastNew : *customers.cbegin();
        for (const QString &key : keys) {
            if (isNew || key.startsWith(u'i'))
                m_byKey.insert(key, customer);
        }
        return isNew;
    }
    PastRecord recordOf(const PastConversation &conversation, const QList<KnownPast> &known) override
    {
        return pastRecord(conversation, m_own, known, {}, {});  // the time counts for nothing here
    }
    void take(const PastConversation &, const PastRecord &, const std::optional<FoundCustomer> &) override {}

    QHash<QString, qint64> m_byKey;  ///< by an identity's key; new customers below 0
    qint64 m_lastNew = 0;
};

/// Before the unit has looked at any account.
void addOwn(WriteUnit &unit, const Account &own)
{
    {
        auto known = unit.database.query("SELECT 1 FROM account WHERE id = ?");
        known.bind(own.id);
        if (known.next())
            return;
    }
    KeyTable keys(unit.database);
    if (saveAccount(unit.database, keys, own))
        (void)refoldAll(unit.database);  // what was different is right now
    unit.notice.areStreamsChanged = true;
}

}  // namespace

QFuture<Result<ConversationImportReport>> StoredConversationImport::preview(ConversationSource &source,
                                                                            Account own)
{
    return m_connections.read<ConversationImportReport>(
        [&source, own = std::move(own)](ReadUnit &unit) -> Result<ConversationImportReport> {
            auto report = PreviewPast(unit, source, own).run();
            if (report)
                report->version = unit.version();
            return report;
        });
}

QFuture<Result<ConversationImportReport>>
StoredConversationImport::import(ConversationSource &source, Account own, PersonId by, Instant at)
{
    return m_connections.write<ConversationImportReport>(
        [&source, &tokens = m_connections.tokens(), own = std::move(own), by,
         at](WriteUnit &unit) -> Result<ConversationImportReport> {
            unit.database.setPageCache(ImportPageCacheKb);
            addOwn(unit, own);
            auto report = WritingPast(unit, tokens, source, own, by, at).run();
            unit.database.setPageCache(Database::UsualPageCacheKb);
            if (!report)
                return report;
            report->version = unit.version();
            unit.notice.isEverything = report->added + report->changed > 0;
            return report;
        });
}

}  // namespace daisychain::store
