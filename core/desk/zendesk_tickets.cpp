#include "core/desk/zendesk_tickets.h"

#include "core/desk/address.h"
#include "core/desk/past_line.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace daisychain {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostTicketBytes = 20'000'000;
constexpr QByteArrayView Utf8Mark("\xEF\xBB\xBF");

/// Ids are numbers there, beyond what a double holds exactly never so far.
QString idText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString().left(MostPastId);
}

/// Who somebody is: a nested object, or only an id.
struct Somebody {
    QString id;
    QString name;
    QString mail;
    bool isCustomer = false;  ///< says so
};

Somebody somebodyIn(const QJsonObject &holder, const QString &what)
{
    const QJsonObject person = holder[what].toObject();
    const QJsonValue id = person.isEmpty() ? holder[what + u"_id"_s] : person[u"id"_s];
    return {idText(id), person[u"name"_s].toString().left(MostPastId),
            mailText(person[u"email"_s].toString()).value_or(QString()),
            person[u"role"_s].toString() == u"end-user"};
}

QString textOf(const QJsonObject &comment)
{
    const QString plain = comment[u"plain_body"_s].toString();
    return (plain.isEmpty() ? comment[u"body"_s].toString() : plain).trimmed();
}

/// Tickets that came from X say under which name.
QString handleOf(const QJsonObject &ticket)
{
    const QJsonObject via = ticket[u"via"_s].toObject();
    const QString channel = via[u"channel"_s].toString();
    if (!channel.startsWith(u"twitter") && channel != u"x")
        return {};
    const QString name = via[u"source"_s][u"from"_s][u"username"_s].toString().left(MostPastId);
    return name.startsWith(u'@') ? name.mid(1) : name;
}

class TicketReader {
public:
    TicketReader(int line, const QJsonObject &ticket)
        : m_ticket(ticket)
        , m_requester(somebodyIn(ticket, u"requester"_s))
    {
        m_conversation.customer.line = line;
        m_line = line;
    }

    std::expected<PastConversation, QString> read()
    {
        m_conversation.id = idText(m_ticket[u"id"_s]);
        if (m_conversation.id.isEmpty())
            return std::unexpected(u"it is no ticket: it has no id"_s);
        readCustomer();
        if (m_conversation.customer.identity.isNull())
            return std::unexpected(u"it doesn't say who asked"_s);
        m_conversation.subject = m_ticket[u"subject"_s].toString().trimmed().left(MostPastText);
        m_conversation.isOpen = isOpenStatus(m_ticket[u"status"_s].toString());
        for (const QJsonValue tag : m_ticket[u"tags"_s].toArray())
            m_conversation.tags += pastTags(tag.toString());
        const QJsonArray comments = m_ticket[u"comments"_s].toArray();
        for (const QJsonValue comment : comments) {
            if (const QString why = readComment(comment.toObject()); !why.isEmpty())
                return std::unexpected(why);
        }
        if (comments.isEmpty()) {
            if (const QString why = readDescription(); !why.isEmpty())
                return std::unexpected(why);
        }
        return m_conversation;
    }

private:
    void readCustomer()
    {
        CustomerRow &customer = m_conversation.customer;
        customer.network = Network::X;
        customer.handle = handleOf(m_ticket);
        customer.mail = m_requester.mail;
        customer.number = m_requester.id;
        m_conversation.name = m_requester.name;
        identifyPast(customer, m_requester.name);
    }
    QString add(const QString &created, PastMessage message)
    {
        const auto moment = readMoment(created, DateStyle::Iso);
        if (!moment)
            return u"\"%1\" is no time"_s.arg(created.left(40));
        if (message.text.size() > MostPastText)
            return u"a comment of %1 characters"_s.arg(message.text.size());
        message.created = *moment;
        message.line = m_line;
        m_conversation.messages.append(std::move(message));
        return {};
    }
    QString readComment(const QJsonObject &comment)
    {
        const Somebody author = somebodyIn(comment, u"author"_s);
        PastMessage message;
        message.id = idText(comment[u"id"_s]);
        message.isOurs = author.id != m_requester.id && !author.isCustomer;
        message.isNote = !comment[u"public"_s].toBool(true);
        message.author = message.isOurs ? author.name : QString();
        message.text = textOf(comment);
        return message.text.isEmpty() ? QString() : add(comment[u"created_at"_s].toString(), message);
    }
    /// Without comments a ticket is what it began with.
    QString readDescription()
    {
        PastMessage message;
        message.id = u"description"_s;
        message.text = m_ticket[u"description"_s].toString().trimmed();
        if (message.text.isEmpty() && m_conversation.subject.isEmpty())
            return u"nothing is said in it"_s;
        return add(m_ticket[u"created_at"_s].toString(), message);
    }

    const QJsonObject &m_ticket;
    const Somebody m_requester;
    int m_line = 0;
    PastConversation m_conversation;
};

}  // namespace

std::expected<PastConversation, QString> readTicket(int line, const QJsonObject &ticket)
{
    return TicketReader(line, ticket).read();
}

ZendeskTickets::ZendeskTickets(QByteArrayView json, GoesOn goesOn)
    : m_json(json)
    , m_goesOn(std::move(goesOn))
    , m_at(json.startsWith(Utf8Mark) ? Utf8Mark.size() : 0)
{
}

std::optional<PastConversation> ZendeskTickets::next()
{
    while (m_at < m_json.size()) {
        const qsizetype found = m_json.indexOf('\n', m_at);
        const qsizetype end = found < 0 ? m_json.size() : found;
        const QByteArrayView raw = m_json.sliced(m_at, end - m_at).trimmed();
        m_at = std::min(end + 1, m_json.size());
        ++m_line;
        if (raw.isEmpty())
            continue;
        ++m_rows;
        m_current = {m_line, {}, raw};
        if (raw.size() > MostTicketBytes) {
            refuse(u"a ticket of more than %1 bytes"_s.arg(MostTicketBytes));
            continue;
        }
        QJsonParseError parsed;
        const auto document =
            QJsonDocument::fromJson(QByteArray::fromRawData(raw.data(), raw.size()), &parsed);
        if (!document.isObject()) {
            refuse(u"it is no JSON object: %1"_s.arg(parsed.errorString()));
            continue;
        }
        auto conversation = readTicket(m_line, document.object());
        if (conversation)
            return std::move(*conversation);
        refuse(conversation.error());
    }
    return std::nullopt;
}

void ZendeskTickets::refuse(const QString &why)
{
    m_current.why = why;
    m_refused.append(m_current);
}

bool ZendeskTickets::goesOn()
{
    return m_goesOn(double(m_at) / std::max<double>(1, double(m_json.size())));
}

bool looksLikeTickets(QByteArrayView file)
{
    const QByteArrayView text = file.startsWith(Utf8Mark) ? file.sliced(Utf8Mark.size()) : file;
    return text.first(std::min<qsizetype>(text.size(), 100)).trimmed().startsWith('{');
}

QByteArray refusedTickets(const QList<RefusedRow> &refused)
{
    QByteArray bytes;
    for (const RefusedRow &row : refused)
        bytes.append(row.raw).append('\n');
    return bytes;
}

}  // namespace daisychain
