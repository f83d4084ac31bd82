#include "core/desk/past_line.h"

#include "core/desk/address.h"
#include "core/text/csv_write.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace daisychain {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostTags = 50;
constexpr qsizetype MostName = 300;

QString quoted(const QString &cell)
{
    constexpr qsizetype Enough = 40;
    return u'"' + (cell.size() > Enough ? cell.left(Enough) + u'…' : cell) + u'"';
}

bool isOneOf(const QString &cell, QStringView words)
{
    return words.split(u' ').contains(QStringView(cell.toLower().remove(u'-').remove(u' ')));
}

bool looksLikeHandle(const QString &cell)
{
    static const QRegularExpression form(u"^@?[\\w.-]+(@[\\w.-]+)?$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    return cell.size() <= MostName && form.match(cell).hasMatch();
}

/// One row under way.
class LineReader {
public:
    LineReader(int line, const ColumnMapping &mapping)
    {
        m_line.message.line = line;
        m_line.customer.line = line;
        m_line.customer.network = mapping.network;
        m_hasTickets = mapping.column(ColumnKind::Ticket) >= 0;
    }

    void take(const ColumnMeaning &meaning, const QString &given)
    {
        const bool isSaid = meaning.kind == ColumnKind::Text || meaning.kind == ColumnKind::Subject;
        const QString cell = text::csvText(given).trimmed();
        if (meaning.kind == ColumnKind::Ignored || cell.isEmpty() || (!isSaid && isBlankCell(cell)))
            return;
        m_isBlank = false;
        if (cell.size() > (isSaid ? MostPastText : MostPastId * 10))
            return refuse(u"a value of %1 characters"_s.arg(cell.size()));
        takeCell(meaning, cell);
    }

    std::expected<std::optional<PastLine>, QString> end()
    {
        if (m_isBlank)
            return std::optional<PastLine>();
        if (m_hasTickets && m_line.ticket.isEmpty())
            refuse(u"it names no ticket"_s);
        if (!m_hasTime)
            refuse(u"it has no time"_s);
        if (m_line.message.text.isEmpty() && m_line.subject.isEmpty())
            refuse(u"nothing is said in it"_s);
        if (!m_why.isEmpty())
            return std::unexpected(m_why);
        identify();
        return std::optional(std::move(m_line));
    }

private:
    void refuse(const QString &why)
    {
        if (m_why.isEmpty())
            m_why = why;
    }
    void takeCell(const ColumnMeaning &meaning, const QString &cell);
    void takeSide(const QString &cell);
    void takeTime(const QString &cell, DateStyle style);
    void takeNetwork(const QString &cell);
    void takeMail(const QString &cell);
    void takePublic(const QString &cell);
    QString number(const QString &cell)
    {
        if (hasLostDigits(cell))
            refuse(u"%1 lost its last digits in a spreadsheet"_s.arg(quoted(cell)));
        if (cell.size() > MostPastId)
            refuse(u"a number of %1 characters"_s.arg(cell.size()));
        return numberText(cell);
    }
    void identify();

    PastLine m_line;
    QString m_why;
    bool m_hasTickets = false;
    bool m_hasTime = false;
    bool m_isBlank = true;
};

void LineReader::takeSide(const QString &cell)
{
    constexpr QStringView Theirs = u"customer enduser user requester client kunde kundin cliente usuario "
                                   "inbound in incoming received eingehend entrant entrante true yes them";
    constexpr QStringView Ours = u"agent admin staff company support mitarbeiter employee outbound out "
                                 "outgoing sent ausgehend sortant saliente false no us";
    constexpr QStringView Notes = u"note internal private internalnote notiz intern interne nota";
    if (isOneOf(cell, Theirs))
        m_line.side = PastSide::Theirs;
    else if (isOneOf(cell, Ours))
        m_line.side = PastSide::Ours;
    else if (isOneOf(cell, Notes))
        m_line.message.isNote = true;
    else
        refuse(u"%1 is no side: the customer's or ours"_s.arg(quoted(cell)));
}

void LineReader::takeTime(const QString &cell, DateStyle style)
{
    const auto moment = readMoment(cell, style);
    if (!moment)
        return refuse(u"%1 is no time as the others of its column are"_s.arg(quoted(cell)));
    m_line.message.created = *moment;
    m_hasTime = true;
}

void LineReader::takeNetwork(const QString &cell)
{
    const QString name = cell.compare(u"twitter", Qt::CaseInsensitive) == 0 ? u"x"_s : cell;
    const auto network = networkFromName(name);
    if (!network || *network == Network::Address)
        return refuse(u"%1 is no network"_s.arg(quoted(cell)));
    m_line.customer.network = *network;
}

void LineReader::takeMail(const QString &cell)
{
    const auto mail = mailText(cell);
    if (!mail)
        return refuse(u"%1 is no e-mail address"_s.arg(quoted(cell)));
    m_line.customer.mail = *mail;
}

void LineReader::takePublic(const QString &cell)
{
    if (isOneOf(cell, u"false no 0 private internal nein non"))
        m_line.message.isNote = true;
    else if (!isOneOf(cell, u"true yes 1 public ja oui si sí"))
        refuse(u"%1 says neither that the customer saw it nor that not"_s.arg(quoted(cell)));
}

void LineReader::takeCell(const ColumnMeaning &meaning, const QString &cell)
{
    using enum ColumnKind;
    switch (meaning.kind) {
    case Ticket:
        m_line.ticket = number(cell);
        return;
    case Id:
        m_line.message.id = number(cell);
        return;
    case ReplyTo:
        m_line.replyTo = number(cell);
        return;
    case Author:
        m_line.message.author = cell.left(MostName);
        return;
    case Name:
        m_line.name = cell.left(MostName);
        return;
    case Handle:
        if (!looksLikeHandle(cell))
            return refuse(u"%1 is no handle"_s.arg(quoted(cell)));
        m_line.customer.handle = cell.startsWith(u'@') ? cell.mid(1) : cell;
        return;
    case Network:
        return takeNetwork(cell);
    case EMail:
        return takeMail(cell);
    case CustomerNumber:
        m_line.customer.number = number(cell);
        return;
    case Side:
        return takeSide(cell);
    case Created:
        return takeTime(cell, meaning.dateStyle);
    case Text:
        m_line.message.text = cell;
        return;
    case Language:
        m_line.message.language = cell.section(u'-', 0, 0).section(u'_', 0, 0).left(8).toLower();
        return;
    case Subject:
        m_line.subject = cell;
        return;
    case Status:
        m_line.isOpen = isOpenStatus(cell);
        return;
    case Tags:
        m_line.tags = pastTags(cell);
        return;
    case IsPublic:
        return takePublic(cell);
    case Url:
        m_line.message.url = cell;
        return;
    default:
        return;
    }
}

/// Who writes is the customer until the conversation says otherwise.
void LineReader::identify()
{
    const bool isAlone = m_line.customer.handle.isEmpty() && m_line.customer.mail.isEmpty() &&
                         m_line.customer.number.isEmpty() && m_line.name.isEmpty();
    const QString &author = m_line.message.author;
    if (isAlone && looksLikeHandle(author)) {
        if (const auto mail = mailText(author))
            m_line.customer.mail = *mail;
        else
            m_line.customer.handle = author.startsWith(u'@') ? author.mid(1) : author;
    }
    identifyPast(m_line.customer, m_line.name.isEmpty() ? author : m_line.name);
}

}  // namespace

bool isOpenStatus(const QString &status)
{
    return isOneOf(status,
                   u"new open pending hold onhold waiting inprogress offen neu wartend ouvert nouveau "
                   "enattente abierto nuevo pendiente");
}

QStringList pastTags(const QString &cell)
{
    static const QRegularExpression between(u"[,;|\\s]+"_s);
    QStringList tags;
    for (const QString &word : cell.split(between, Qt::SkipEmptyParts)) {
        const QString tag = (word.startsWith(u'#') ? word.mid(1) : word).left(100).toLower();
        if (!tag.isEmpty() && !tags.contains(tag) && tags.size() < MostTags)
            tags.append(tag);
    }
    return tags;
}

void identifyPast(CustomerRow &customer, const QString &name)
{
    if (!customer.handle.isEmpty())
        customer.identity = handleIdentity(customer.network, customer.handle);
    else if (!customer.number.isEmpty())
        customer.identity = numberIdentity(customer.number);
    else if (!customer.mail.isEmpty())
        customer.identity = mailIdentity(customer.mail);
    else if (!name.simplified().isEmpty())
        customer.identity = nameIdentity(name);
}

std::expected<std::optional<PastLine>, QString> readPastLine(int line, const QStringList &fields,
                                                             const ColumnMapping &mapping)
{
    LineReader reader(line, mapping);
    const qsizetype width = std::min(fields.size(), mapping.columns.size());
    for (qsizetype i = 0; i < width; ++i)
        reader.take(mapping.columns[i], fields[i]);
    return reader.end();
}

}  // namespace daisychain
