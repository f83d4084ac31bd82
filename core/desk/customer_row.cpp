#include "core/desk/customer_row.h"

#include "core/desk/address.h"
#include "core/text/csv_write.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace daisychain {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestValue = 10'000;
constexpr qsizetype LongestHandle = 300;

/// "x" as it stands in the file, short enough for a sentence.
QString quoted(const QString &cell)
{
    constexpr qsizetype Enough = 40;
    return u'"' + (cell.size() > Enough ? cell.left(Enough) + u'…' : cell) + u'"';
}

/// The name of a mark, by what people call it.
QString markName(const QString &cell)
{
    struct Known {
        QStringView name;
        QStringView words;
    };
    constexpr std::array All{Known{u"press", u"press presse journalist prensa"},
                             Known{u"partner", u"partner partenaire socio"},
                             Known{u"employee", u"employee mitarbeiter staff employé empleado"},
                             Known{u"vulnerable", u"vulnerable minor minderjährig mineur menor"},
                             Known{u"legal", u"legal dispute rechtsstreit litige litigio"}};
    const QString word = cell.trimmed().toLower();
    const auto found = std::ranges::find_if(
        All, [&](const Known &each) { return each.words.split(u' ').contains(QStringView(word)); });
    return found == All.end() ? QString() : found->name.toString();
}

/// One row under way.
class RowReader {
public:
    RowReader(int line, const ColumnMapping &mapping)
    {
        m_row.line = line;
        m_row.network = mapping.network;
    }

    void take(const ColumnMeaning &meaning, const QString &cell);
    std::expected<std::optional<CustomerRow>, QString> end();

private:
    void refuse(const QString &why)
    {
        if (m_why.isEmpty())
            m_why = why;
    }
    void set(DetailField field, const QString &name, const QString &value)
    {
        m_row.details.append({field, name, value});
    }
    void takeHandle(const QString &cell);
    void takeNetwork(const QString &cell);
    void takeMail(const QString &cell);
    void takePhone(const QString &cell);
    void takeNumber(const QString &kind, const QString &cell);
    void takeDate(const QString &name, const QString &cell, DateStyle style);
    void takeMark(const QString &cell);

    CustomerRow m_row;
    QString m_phone;
    QString m_why;
    bool m_isBlank = true;
};

void RowReader::takeHandle(const QString &cell)
{
    static const QRegularExpression form(u"^@?[\\w.-]+(@[\\w.-]+)?$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    QString handle = cell.section(u'/', -1).trimmed();
    if (handle.size() > LongestHandle || !form.match(handle).hasMatch())
        return refuse(u"%1 is no handle"_s.arg(quoted(cell)));
    m_row.handle = handle.startsWith(u'@') ? handle.mid(1) : handle;
}

void RowReader::takeNetwork(const QString &cell)
{
    const QString name = cell.compare(u"twitter", Qt::CaseInsensitive) == 0 ? u"x"_s : cell;
    const auto network = networkFromName(name);
    if (!network || *network == Network::Address)
        return refuse(u"%1 is no network"_s.arg(quoted(cell)));
    m_row.network = *network;
}

void RowReader::takeMail(const QString &cell)
{
    const auto mail = mailText(cell);
    if (!mail)
        return refuse(u"%1 is no e-mail address"_s.arg(quoted(cell)));
    m_row.mail = *mail;
    set(DetailField::EMail, {}, *mail);
}

void RowReader::takePhone(const QString &cell)
{
    const auto phone = phoneText(cell);
    if (!phone)
        return refuse(u"%1 is no phone number"_s.arg(quoted(cell)));
    m_phone = *phone;
    set(DetailField::Phone, {}, *phone);
}

void RowReader::takeNumber(const QString &kind, const QString &cell)
{
    const QString number = numberText(cell);
    if (kind == u"customer")
        m_row.number = number;
    set(DetailField::Reference, number, kind);
}

void RowReader::takeDate(const QString &name, const QString &cell, DateStyle style)
{
    const auto moment = readMoment(cell, style);
    if (!moment)
        return refuse(u"%1 is no date as the others of its column are"_s.arg(quoted(cell)));
    set(DetailField::Date, name, isoText(*moment).left(10));
}

void RowReader::takeMark(const QString &cell)
{
    static const QRegularExpression between(u"[,;|]"_s);
    for (const QString &word : cell.split(between, Qt::SkipEmptyParts)) {
        const QString name = markName(word);
        if (name.isEmpty())
            return refuse(u"%1 is no mark"_s.arg(quoted(word)));
        set(DetailField::Mark, name, u"yes"_s);
    }
}

void RowReader::take(const ColumnMeaning &meaning, const QString &given)
{
    using enum ColumnKind;
    const bool mayBeWord = meaning.kind == Name;  // there are people of that name
    const QString cell = text::csvText(given).trimmed();
    if (meaning.kind == Ignored || cell.isEmpty() || (!mayBeWord && isBlankCell(cell)))
        return;
    m_isBlank = false;
    if (cell.size() > LongestValue)
        return refuse(u"a value of %1 characters"_s.arg(cell.size()));
    const bool isNumber =
        meaning.kind == CustomerNumber || meaning.kind == Reference || meaning.kind == Phone;
    if (isNumber && hasLostDigits(cell))
        return refuse(u"%1 lost its last digits in a spreadsheet"_s.arg(quoted(cell)));
    switch (meaning.kind) {
    case Name:
        return set(DetailField::Name, {}, cell);
    case Handle:
        return takeHandle(cell);
    case Network:
        return takeNetwork(cell);
    case EMail:
        return takeMail(cell);
    case Phone:
        return takePhone(cell);
    case Organisation:
        return set(DetailField::Organisation, {}, cell);
    case Plan:
        return set(DetailField::Plan, {}, cell);
    case Note:
        m_row.note = cell;
        return;
    case CustomerNumber:
        return takeNumber(u"customer"_s, cell);
    case Reference:
        return takeNumber(meaning.name, cell);
    case Since:
        return takeDate(u"since"_s, cell, meaning.dateStyle);
    case Birthday:
        return takeDate(u"birthday"_s, cell, meaning.dateStyle);
    case Renewal:
        return takeDate(u"renewal"_s, cell, meaning.dateStyle);
    case Mark:
        return takeMark(cell);
    case Own:
        return set(DetailField::Own, meaning.name, cell);
    default:
        return;
    }
}

std::expected<std::optional<CustomerRow>, QString> RowReader::end()
{
    if (m_isBlank)
        return std::optional<CustomerRow>();
    if (!m_row.handle.isEmpty())
        m_row.identity = handleIdentity(m_row.network, m_row.handle);
    else if (!m_row.number.isEmpty())
        m_row.identity = numberIdentity(m_row.number);
    else if (!m_row.mail.isEmpty())
        m_row.identity = mailIdentity(m_row.mail);
    else if (!m_phone.isEmpty())
        m_row.identity = phoneIdentity(m_phone);
    else
        refuse(u"neither a handle nor a customer number, an e-mail address or a phone number"_s);
    if (!m_why.isEmpty())
        return std::unexpected(m_why);
    return std::optional(std::move(m_row));
}

}  // namespace

std::expected<std::optional<CustomerRow>, QString> readCustomerRow(int line, const QStringList &fields,
                                                                   const ColumnMapping &mapping)
{
    RowReader reader(line, mapping);
    const qsizetype width = std::min(fields.size(), mapping.columns.size());
    for (qsizetype i = 0; i < width; ++i)
        reader.take(mapping.columns[i], fields[i]);
    return reader.end();
}

}  // namespace daisychain
