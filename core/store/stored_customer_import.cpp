#include "core/store/stored_customer_import.h"

#include "core/desk/address.h"
#include "core/store/customer_detail_table.h"
#include "core/store/customer_links.h"
#include "core/store/customer_match.h"
#include "core/store/database.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace daisychain::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsBetweenQuestions = 200;
constexpr int ImportPageCacheKb = 256 * 1024;  // half a million customers with their indexes

QList<DetailChange> changesOf(const QList<CustomerDetail> &details, const QList<StandingDetail> &standing)
{
    QList<DetailChange> changes;
    for (const CustomerDetail &detail : details) {
        const auto stands = std::ranges::find_if(standing, [&](const StandingDetail &one) {
            return one.detail.field == detail.field && one.detail.name == detail.name;
        });
        const QString before = stands == standing.end() ? QString() : stands->detail.value;
        if (before != detail.value)
            changes.append({detail, before});
    }
    return changes;
}

/// The same note about the same customer is one, however often it is imported.
ActionId noteId(const IdentityId &customer, const QString &note)
{
    return {uuidFromName("imported note\n" + QByteArray::number(int(customer.network)) + '\n' +
                         customer.globalId.toUtf8() + '\n' + note.toUtf8())};
}

/// What a run has in common whether it writes or not.
class ImportRun {
public:
    template <class Unit>
    ImportRun(Unit &unit, CustomerSource &source)
        : m_database(unit.database)
        , m_keys(unit.keys)
        , m_details(unit.database, unit.keys, unit.briefs)
        , m_finder(unit.database, unit.keys)
        , m_source(source)
    {
    }
    virtual ~ImportRun() = default;

    Result<CustomerImportReport> run()
    {
        for (;;) {
            if (m_report.rows % RowsBetweenQuestions == 0 && !m_source.goesOn())
                return Failure(Error{ErrorCode::Cancelled});
            const auto row = m_source.next();
            if (!row)
                return m_report;
            ++m_report.rows;
            if (m_keys.erased().holds(*row)) {
                refuse(u"they were erased here"_s);
            } else if (const auto found = m_finder.find(*row)) {
                take(*row, *found);
            } else {
                refuse(found.error());
            }
            if (const auto &failed = m_database.failure())
                return Failure(*failed);
        }
    }

protected:
    virtual void take(const CustomerRow &row, const std::optional<FoundCustomer> &found) = 0;

    void refuse(const QString &why)
    {
        ++m_report.refused;
        m_source.refuse(why);
    }
    QList<StandingDetail> detailsOf(const QList<qint64> &identities)
    {
        QList<StandingDetail> details;
        for (const qint64 one : identities)
            details += m_details.of(one);
        return identities.size() > 1 ? joinedDetails(std::move(details)) : details;
    }
    /// Whether one of them is called as the row says.
    bool hasHandle(const QList<qint64> &identities, const CustomerRow &row)
    {
        return std::ranges::any_of(identities, [&](qint64 one) {
            auto query = m_database.query(
                "SELECT 1 FROM identity WHERE key = ? AND network = ? AND handle_folded = ?");
            query.bind(one).bind(row.network).bind(row.handle.toLower());
            return query.next();
        });
    }
    void tell(bool isChanged, CustomerMatch match)
    {
        match.isChanged = isChanged;
        ++(isChanged ? m_report.changed : m_report.same);
        if (m_report.matches.size() < MostNamedMatches)
            m_report.matches.append(std::move(match));
    }

    Database &m_database;
    KeyTable &m_keys;
    CustomerDetailTable m_details;
    CustomerFinder m_finder;
    CustomerSource &m_source;
    CustomerImportReport m_report;
};

/// Writes, within one transaction: later rows find in the desk what earlier ones said.
class WritingRun final : public ImportRun {
public:
    WritingRun(WriteUnit &unit, CustomerSource &source, const ImportTerms &terms)
        : ImportRun(unit, source)
        , m_actions(unit.actions)
        , m_terms(terms)
    {
    }

private:
    void take(const CustomerRow &row, const std::optional<FoundCustomer> &found) override
    {
        if (!found)
            return add(row);
        const IdentityId customer = m_keys.identityId(found->identities.first());
        const QList<DetailChange> changes = changesOf(row.details, detailsOf(found->identities));
        QList<CustomerDetail> details;
        for (const DetailChange &change : changes)
            details.append(change.detail);
        bool isChanged = recordDetails(row, customer, details);
        isChanged = recordNote(row, customer) || isChanged;
        if (!row.handle.isEmpty() && !hasHandle(found->identities, row))
            isChanged = recordHandle(row, customer) || isChanged;
        tell(isChanged, {row.line, customer, found->by, 0, changes});
    }
    void add(const CustomerRow &row)
    {
        m_keys.introduce(row.identity, row.handle.isEmpty() ? addressText(row.identity) : row.handle);
        recordDetails(row, row.identity, row.details);
        recordNote(row, row.identity);
        ++m_report.added;
    }
    bool record(const ActionId &id, const IdentityId &customer, ActionPayload payload)
    {
        return m_actions.append(
            {id, m_terms.by, m_terms.at, Audience::Desk, CustomerSubject{customer}, std::move(payload)});
    }
    bool recordDetails(const CustomerRow &row, const IdentityId &customer,
                       const QList<CustomerDetail> &details)
    {
        const ActionId id{
            uuidFromName("imported row\n" + m_terms.fingerprint + '\n' + QByteArray::number(row.line))};
        return !details.isEmpty() && record(id, customer, CustomerDetails{details});
    }
    bool recordNote(const CustomerRow &row, const IdentityId &customer)
    {
        return !row.note.isEmpty() && record(noteId(customer, row.note), customer, Note{row.note});
    }
    /// The row says that the handle is theirs: a link, which can be taken back, and is then not made again.
    bool recordHandle(const CustomerRow &row, const IdentityId &customer)
    {
        const IdentityId other = handleIdentity(row.network, row.handle);
        m_keys.introduce(other, row.handle);
        const ActionId id{uuidFromName("imported link\n" + customer.globalId.toUtf8() + '\n' +
                                       QByteArray::number(int(other.network)) + '\n' +
                                       other.globalId.toUtf8())};
        return record(id, customer, LinkIdentity{other, u"in one row of an imported file"_s});
    }

    ActionTable &m_actions;
    const ImportTerms &m_terms;
};

/// Remembers what the rows would have made of customers, and gives the same counts as the writing run.
class PreviewRun final : public ImportRun {
public:
    using ImportRun::ImportRun;

private:
    /// A customer whom rows of this file are about. Of values only a hash is kept: there may be millions.
    struct Pending {
        int line = 0;  ///< the first
        IdentityId identity;
        QList<std::pair<size_t, size_t>> values;

        std::optional<size_t> value(size_t place) const
        {
            const auto found = std::ranges::find(values, place, &std::pair<size_t, size_t>::first);
            return found == values.end() ? std::nullopt : std::optional(found->second);
        }
        void set(size_t place, size_t value)
        {
            const auto found = std::ranges::find(values, place, &std::pair<size_t, size_t>::first);
            if (found == values.end())
                values.append({place, value});
            else
                found->second = value;
        }
    };

    void take(const CustomerRow &row, const std::optional<FoundCustomer> &inDesk) override
    {
        const auto found = inDesk && isReplaced(row, *inDesk) ? std::nullopt : inDesk;
        QSet<qint64> customers;
        if (found)
            customers.insert(std::ranges::min(found->identities));
        const QStringList keys = keysOf(row);
        for (const QString &key : keys) {
            if (const auto earlier = m_byKey.constFind(key); earlier != m_byKey.cend())
                customers.insert(*earlier);
        }
        if (customers.size() > 1)
            return refuse(u"two customers have them, here or in rows before"_s);
        const bool isNew = customers.isEmpty();
        const qint64 customer = isNew ? --m_lastNew : *customers.cbegin();
        if (isNew)
            ++m_report.added;
        const bool isEarlier = m_pending.contains(customer);
        Pending &pending = m_pending[customer];
        if (!isEarlier) {
            pending.line = row.line;
            pending.identity = found ? m_keys.identityId(found->identities.first()) : row.identity;
        }
        if (!isNew)
            compare(row, found, isEarlier, customer, pending);
        remember(row, keys, customer, pending);
    }

    /// Whether an earlier row gives another address to whom the desk finds by this one.
    bool isReplaced(const CustomerRow &row, const FoundCustomer &found) const
    {
        const auto pending = m_pending.constFind(std::ranges::min(found.identities));
        if (found.by != MatchedBy::EMail || pending == m_pending.cend())
            return false;
        const auto mail = pending->value(placeOf({DetailField::EMail, {}, {}}));
        return mail && *mail != qHash(row.mail);
    }

    void compare(const CustomerRow &row, const std::optional<FoundCustomer> &found, bool isEarlier,
                 qint64 customer, const Pending &pending)
    {
        const QList<qint64> identities = found ? found->identities : linkedTo(customer);
        QList<DetailChange> changes = changesOf(row.details, detailsOf(identities));
        changes.removeIf([&](const DetailChange &change) {
            return pending.value(placeOf(change.detail)) == qHash(change.detail.value);
        });
        // What the desk has may have been changed by a row before.
        const bool isUndone = std::ranges::any_of(row.details, [&](const CustomerDetail &detail) {
            const auto earlier = pending.value(placeOf(detail));
            return earlier && *earlier != qHash(detail.value);
        });
        const bool isNoted = row.note.isEmpty() || isKnown(noteId(pending.identity, row.note));
        const bool isCalled =
            row.handle.isEmpty() || hasHandle(identities, row) || m_byKey.contains(handleKey(row));
        tell(!changes.isEmpty() || isUndone || !isNoted || !isCalled,
             {row.line, pending.identity, found ? found->by : MatchedBy::Identity,
              isEarlier ? pending.line : 0, changes});
    }
    void remember(const CustomerRow &row, const QStringList &keys, qint64 customer, Pending &pending)
    {
        for (const QString &key : keys)
            m_byKey.insert(key, customer);
        for (const CustomerDetail &detail : row.details)
            pending.set(placeOf(detail), qHash(detail.value));
        if (!row.note.isEmpty())
            m_notes.insert(noteId(pending.identity, row.note));
    }
    QList<qint64> linkedTo(qint64 customer)
    {
        return customer > 0 ? identitiesOf(m_database, customer) : QList<qint64>();
    }
    bool isKnown(const ActionId &note)
    {
        if (m_notes.contains(note))
            return true;
        auto query = m_database.query("SELECT 1 FROM action WHERE id = ?");
        query.bind(note);
        return query.next();
    }
    static size_t placeOf(const CustomerDetail &detail)
    {
        return qHashMulti(0, int(detail.field), detail.name);
    }
    static QString handleKey(const CustomerRow &row)
    {
        return row.handle.isEmpty() ? QString()
                                    : u'h' + QString::number(int(row.network)) + row.handle.toLower();
    }
    static QStringList keysOf(const CustomerRow &row)
    {
        QStringList keys{u'i' + QString::number(int(row.identity.network)) + row.identity.globalId};
        if (!row.number.isEmpty())
            keys.append(u'n' + row.number.toLower());
        if (!row.mail.isEmpty())
            keys.append(u'm' + row.mail);
        if (!row.handle.isEmpty())
            keys.append(handleKey(row));
        return keys;
    }

    QHash<QString, qint64> m_byKey;
    QHash<qint64, Pending> m_pending;  ///< by an identity's key; new customers below 0
    QSet<ActionId> m_notes;
    qint64 m_lastNew = 0;
};

}  // namespace

QFuture<Result<CustomerImportReport>> StoredCustomerImport::preview(CustomerSource &source)
{
    return m_connections.read<CustomerImportReport>(
        [&source](ReadUnit &unit) -> Result<CustomerImportReport> {
            auto report = PreviewRun(unit, source).run();
            if (report)
                report->version = unit.version();
            return report;
        });
}

QFuture<Result<CustomerImportReport>> StoredCustomerImport::import(CustomerSource &source, ImportTerms terms)
{
    return m_connections.write<CustomerImportReport>(
        [&source, terms = std::move(terms)](WriteUnit &unit) -> Result<CustomerImportReport> {
            unit.database.setPageCache(ImportPageCacheKb);
            auto report = WritingRun(unit, source, terms).run();
            unit.database.setPageCache(Database::UsualPageCacheKb);
            if (!report)
                return report;
            report->version = unit.version();
            unit.notice.isEverything = report->added + report->changed > 0;
            return report;
        });
}

}  // namespace daisychain::store
