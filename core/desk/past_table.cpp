#include "core/desk/past_table.h"

#include <QSet>

#include <algorithm>

namespace daisychain {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsBetweenQuestions = 500;
constexpr double ShareOfGathering = 0.3;

bool isBefore(const PastLine &a, const PastLine &b)
{
    return a.message.created != b.message.created ? a.message.created < b.message.created
                                                  : a.message.line < b.message.line;
}

QString folded(const QString &name)
{
    return name.simplified().toLower();
}

/// Whose the rows are that don't say it.
void settleSides(QList<PastLine> &lines)
{
    const PastLine &first = lines.first();
    const QString customer = folded(first.name.isEmpty() ? first.message.author : first.name);
    for (PastLine &line : lines) {
        if (line.side == PastSide::Unsaid) {
            const bool isTheirs = line.message.author.isEmpty() || folded(line.message.author) == customer;
            line.side = isTheirs ? PastSide::Theirs : PastSide::Ours;
        }
        line.message.isOurs = line.side == PastSide::Ours;
    }
}

/// Whom what somebody said belongs to: themselves, or whom we answered.
class Owners {
public:
    explicit Owners(const QList<PastLine> &lines)
        : m_lines(lines)
        , m_owners(lines.size())
    {
        for (qsizetype i = 0; i < lines.size(); ++i)
            m_places.insert(lines[i].message.id, i);
    }

    /// Null: it answers nobody of them.
    IdentityId of(qsizetype at)
    {
        QList<qsizetype> passed;
        IdentityId owner;
        while (!m_owners[at]) {
            const PastLine &line = m_lines[at];
            m_owners[at] = line.side == PastSide::Ours ? IdentityId() : line.customer.identity;
            passed.append(at);
            if (line.side != PastSide::Ours || !m_places.contains(line.replyTo))
                break;
            at = m_places.value(line.replyTo);
        }
        owner = *m_owners[at];
        for (const qsizetype one : std::as_const(passed))
            m_owners[one] = owner;
        return owner;
    }

private:
    const QList<PastLine> &m_lines;
    QHash<QString, qsizetype> m_places;
    QList<std::optional<IdentityId>> m_owners;
};

}  // namespace

QList<QList<PastLine>> partedByCustomer(const QList<PastLine> &lines)
{
    Owners owners(lines);
    QList<QList<PastLine>> parts;
    QHash<IdentityId, qsizetype> places;
    QList<PastLine> ownerless;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const IdentityId owner = owners.of(i);
        if (owner.isNull()) {
            ownerless.append(lines[i]);
            continue;
        }
        auto place = places.constFind(owner);
        if (place == places.constEnd()) {
            place = places.insert(owner, parts.size());
            parts.append(QList<PastLine>());
        }
        parts[*place].append(lines[i]);
    }
    if (parts.isEmpty())
        parts.append(QList<PastLine>());
    parts.first() += ownerless;
    return parts;
}

std::optional<PastConversation> pastConversation(const QString &id, QList<PastLine> lines)
{
    std::ranges::sort(lines, isBefore);
    settleSides(lines);
    PastConversation conversation;
    conversation.id = id;
    for (PastLine &line : lines) {
        const bool isTheirs = line.side == PastSide::Theirs && !line.message.isNote;
        if (isTheirs && conversation.customer.identity.isNull()) {
            conversation.customer = line.customer;
            conversation.name = line.name.isEmpty() ? line.message.author : line.name;
        } else if (isTheirs && line.customer.identity != conversation.customer.identity &&
                   !line.message.author.isEmpty())
            line.message.text.prepend(line.message.author + u": "_s);
        if (conversation.subject.isEmpty())
            conversation.subject = line.subject;
        for (const QString &tag : std::as_const(line.tags)) {
            if (!conversation.tags.contains(tag))
                conversation.tags.append(tag);
        }
        conversation.isOpen = line.isOpen;  // as the last row has it
        conversation.messages.append(std::move(line.message));
    }
    if (conversation.customer.identity.isNull())
        return std::nullopt;
    return conversation;
}

PastTable::PastTable(const ImportTable &table, GoesOn goesOn)
    : m_table(table)
    , m_goesOn(std::move(goesOn))
    , m_hasTickets(table.mapping.column(ColumnKind::Ticket) >= 0)
    , m_hasAnswers(table.mapping.column(ColumnKind::ReplyTo) >= 0)
{
}

bool PastTable::goesOn()
{
    const double share = m_groups.isEmpty() ? 1 : double(m_next) / double(m_groups.size());
    m_isGivenUp = m_isGivenUp || !m_goesOn(ShareOfGathering + (1 - ShareOfGathering) * share);
    return !m_isGivenUp;
}

void PastTable::refuseRow(const Place &place, const QString &why)
{
    m_refused.append({place.line, why, place.raw});
}

/// What the rows with the same text belong to.
QString PastTable::groupOf(const PastLine &line) const
{
    if (m_hasTickets)
        return line.ticket;
    if (m_hasAnswers && !line.message.id.isEmpty())
        return line.message.id;
    return u"of "_s + QString::number(int(line.customer.identity.network)) + u' ' +
           line.customer.identity.globalId;
}

void PastTable::gatherRow(const text::CsvRow &row)
{
    const Place place{row.line, row.raw};
    m_strayRows += row.hasStrayLetters ? 1 : 0;
    if (row.fault)
        return refuseRow(place, text::whyFaulty(row));
    const auto line = readPastLine(row.line, row.fields, m_table.mapping);
    if (!line)
        return refuseRow(place, line.error());
    if (!*line)
        return;
    const QString id = groupOf(**line);
    auto group = m_byId.constFind(id);
    if (group == m_byId.constEnd()) {
        group = m_byId.insert(id, m_groups.size());
        m_groups.append({id, {}});
    }
    m_groups[*group].rows.append(place);
    if (!m_hasTickets && !(*line)->replyTo.isEmpty() && (*line)->replyTo != (*line)->message.id)
        m_answered.insert((*line)->message.id, (*line)->replyTo);
}

/// Messages that answer each other are one conversation, under the id of the first; in a circle, under one of
/// theirs.
void PastTable::joinAnswers()
{
    QHash<QString, QString> roots;
    const auto rootOf = [&](const QString &id) {
        QStringList passed;
        QSet<QString> seen;
        QString at = id;
        while (m_answered.contains(at) && !roots.contains(at) && !seen.contains(at)) {
            passed.append(at);
            seen.insert(at);
            at = m_answered.value(at);
        }
        const QString root = roots.value(at, at);
        for (const QString &one : std::as_const(passed))
            roots.insert(one, root);
        return root;
    };
    QList<Group> joined;
    QHash<QString, qsizetype> places;
    for (Group &group : m_groups) {
        const QString root = rootOf(group.id);
        const auto known = places.constFind(root);
        if (known != places.constEnd()) {
            joined[*known].rows += group.rows;
            continue;
        }
        places.insert(root, joined.size());
        joined.append({root, std::move(group.rows)});
    }
    m_groups = std::move(joined);
    m_answered = {};
}

void PastTable::gather()
{
    text::CsvReader reader(m_table.bytes, m_table.format);
    if (m_table.guess.hasHead)
        (void)reader.next();
    const double size = std::max<double>(1, double(m_table.bytes.size()));
    while (const auto row = reader.next()) {
        gatherRow(*row);
        if (++m_rows % RowsBetweenQuestions != 0)
            continue;
        m_isGivenUp = !m_goesOn(ShareOfGathering * double(reader.offset()) / size);
        if (m_isGivenUp)
            return;
    }
    m_byId = {};
    if (!m_hasTickets && m_hasAnswers)
        joinAnswers();
}

std::expected<std::optional<PastLine>, QString> PastTable::readAgain(const Place &place) const
{
    text::CsvReader reader(place.raw, m_table.format);
    const auto row = reader.next();
    return row ? readPastLine(place.line, row->fields, m_table.mapping) : std::optional<PastLine>();
}

/// What of it can be taken waits; the rest is refused.
void PastTable::openGroup(const Group &group)
{
    QList<PastLine> lines;
    QHash<int, Place> places;
    for (const Place &place : group.rows) {
        places.insert(place.line, place);
        if (auto line = readAgain(place); line && *line)
            lines.append(std::move(**line));
    }
    const bool areSidesSaid =
        std::ranges::any_of(lines, [](const PastLine &line) { return line.side != PastSide::Unsaid; });
    QList<QList<PastLine>> parts{lines};
    if (m_hasAnswers && !m_hasTickets && areSidesSaid)
        parts = partedByCustomer(lines);
    for (const QList<PastLine> &part : std::as_const(parts)) {
        QList<Place> rows;
        for (const PastLine &line : part)
            rows.append(places.value(line.message.line));
        auto conversation = part.isEmpty() ? std::nullopt : pastConversation(group.id, part);
        if (!conversation) {
            for (const Place &place : std::as_const(rows))
                refuseRow(place, u"nobody in its conversation is the customer"_s);
            continue;
        }
        if (parts.size() > 1)
            conversation->id += u' ' + conversation->customer.identity.globalId;
        m_waiting.prepend({std::move(*conversation), std::move(rows)});
    }
}

std::optional<PastConversation> PastTable::next()
{
    if (!m_isGathered)
        gather();
    m_isGathered = true;
    while (m_waiting.isEmpty() && m_next < m_groups.size())
        openGroup(m_groups[m_next++]);
    if (m_isGivenUp || m_waiting.isEmpty())
        return std::nullopt;
    Waiting next = m_waiting.takeLast();
    m_given = std::move(next.rows);
    return std::move(next.conversation);
}

void PastTable::refuse(const QString &why)
{
    for (const Place &place : std::as_const(m_given))
        refuseRow(place, why);
}

QList<RefusedRow> PastTable::refused() const
{
    QList<RefusedRow> rows = m_refused;
    std::ranges::stable_sort(rows, {}, &RefusedRow::line);
    return rows;
}

}  // namespace daisychain
