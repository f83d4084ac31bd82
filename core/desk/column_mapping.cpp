#include "core/desk/column_mapping.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace daisychain {

using namespace Qt::StringLiterals;

namespace {

struct KnownColumn {
    ColumnKind kind;
    const char *name;   ///< columnKindName()
    const char *words;  ///< names of such columns: small, letters and digits only, the surest first
};

constexpr std::array KnownColumns{
    KnownColumn{ColumnKind::Ignored, "ignored", ""},
    KnownColumn{
        ColumnKind::Name, "name",
        "name fullname displayname customername kundenname nom nomcomplet nombre nombrecompleto title "
        "requestername requester contactname kunde customer client cliente vollername"},
    KnownColumn{ColumnKind::Handle, "handle",
                "handle username screenname nickname twitter twitterhandle mastodon bluesky xhandle account "
                "benutzername pseudo usuario profile"},
    KnownColumn{ColumnKind::Network, "network", "network netzwerk reseau red platform channel kanal"},
    KnownColumn{ColumnKind::EMail, "e-mail",
                "email mail emailaddress mailaddress emailadresse requesteremail contactemail courriel "
                "adressemail correo correoelectronico primaryemail"},
    KnownColumn{ColumnKind::Phone, "phone",
                "phone phonenumber telephone telefon telefonnummer tel mobile mobil handy mobilephone "
                "portable telefono movil"},
    KnownColumn{ColumnKind::Organisation, "organisation",
                "organisation organization company companyname firma unternehmen entreprise societe empresa "
                "organizacion accountname"},
    KnownColumn{ColumnKind::Plan, "plan", "plan tarif tariff subscription abo abonnement tier product"},
    KnownColumn{ColumnKind::Note, "note",
                "note notes notiz notizen bemerkung bemerkungen comment comments remark remarks "
                "commentaire nota notas"},
    KnownColumn{ColumnKind::CustomerNumber, "customer-number",
                "customernumber customerid customerno kundennummer kundennr kdnr numeroclient clientid "
                "numerodecliente userid externalid requesterid id"},
    KnownColumn{ColumnKind::Reference, "reference",
                "order ordernumber orderid bestellung bestellnummer ticket ticketid ticketnumber invoice "
                "rechnungsnummer reference referenz caticket"},
    KnownColumn{ColumnKind::Since, "since",
                "since customersince created createdat createdate joined signup signupdate kundeseit "
                "angelegt clientdepuis"},
    KnownColumn{ColumnKind::Birthday, "birthday",
                "birthday dateofbirth birthdate dob geburtstag geburtsdatum datedenaissance "
                "fechadenacimiento"},
    KnownColumn{ColumnKind::Renewal, "renewal",
                "renewal renewaldate renews expires verlaengerung vertragsende echeance renovacion"},
    KnownColumn{ColumnKind::Mark, "mark", "mark marks kennzeichen tag tags"},
    KnownColumn{ColumnKind::Own, "field", ""},
    KnownColumn{ColumnKind::Text, "text",
                "text content body tweet message reply nachricht commentbody comment comments description "
                "explication texte mensaje"},
    KnownColumn{ColumnKind::Language, "language", "language lang sprache langue idioma locale"},
    KnownColumn{ColumnKind::Owner, "owner", "owner author agent besitzer eigentuemer"},
    KnownColumn{ColumnKind::Expiry, "expiry", "expiry expires expirydate validuntil gueltigbis ablauf"},
    KnownColumn{ColumnKind::Id, "id", "id postid tweetid statusid commentid messageid"},
    KnownColumn{ColumnKind::Author, "author",
                "author authorid user username screenname handle commentauthor requester requestername from "
                "name"},
    KnownColumn{ColumnKind::Created, "created",
                "created createdat commentcreatedat date time timestamp tweetcreated datum"},
    KnownColumn{ColumnKind::ReplyTo, "reply-to",
                "replyto inresponsetotweetid inreplyto inreplytoid inreplytostatusid parentid"},
    KnownColumn{ColumnKind::Url, "url", "url link permalink"},
    KnownColumn{ColumnKind::Ticket, "ticket",
                "ticketid ticket ticketnumber conversation conversationid thread threadid caseid casenumber "
                "vorgang fall"},
    KnownColumn{ColumnKind::Subject, "subject", "subject betreff sujet asunto title titel titre titulo"},
    KnownColumn{ColumnKind::IsPublic, "public", "public ispublic commentpublic"},
    KnownColumn{ColumnKind::Side, "side",
                "side direction inbound role authorrole authortype sendertype richtung rolle sens direccion"},
    KnownColumn{ColumnKind::Status, "status", "status ticketstatus state etat estado"},
    KnownColumn{ColumnKind::Tags, "tags",
                "tags tag labels reason category stichworte schlagworte etiquettes etiquetas"},
};

const KnownColumn &known(ColumnKind kind)
{
    return *std::ranges::find(KnownColumns, kind, &KnownColumn::kind);
}

/// Small, without anything but letters and digits, and without accents.
QString plainName(const QString &name)
{
    constexpr qsizetype Longest = 80;
    QString plain;
    for (const QChar c : name.left(Longest).normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isLetterOrNumber())
            plain.append(c);
    }
    return plain;
}

/// How saved replies are called besides "name"; a customer's title is another thing.
constexpr const char *SnippetNames = " title titel titre titulo shortcut macro macrotitle";

/// How far down the list of names stands this one; below 0: not in it.
qsizetype rankOf(ImportKind kind, const KnownColumn &column, const QString &plain)
{
    QString words = QString::fromLatin1(column.words);
    if (kind == ImportKind::Snippets && column.kind == ColumnKind::Name)
        words += QLatin1String(SnippetNames);
    return plain.isEmpty() ? -1 : words.split(u' ').indexOf(plain);
}

QStringList cellsOf(const QList<QStringList> &rows, qsizetype column)
{
    QStringList cells;
    for (const QStringList &row : rows) {
        if (!isBlankCell(row.value(column)))
            cells.append(row[column]);
    }
    return cells;
}

bool isMostly(const QStringList &cells, bool (*fits)(const QString &))
{
    return !cells.isEmpty() && std::ranges::count_if(cells, fits) * 10 >= cells.size() * 9;
}

bool isHandle(const QString &cell)
{
    static const QRegularExpression form(u"^@[\\w.-]+(@[\\w.-]+)?$"_s);
    return cell.size() <= 200 && form.match(cell.trimmed()).hasMatch();
}

/// By the values alone.
ColumnKind kindOfCells(const QStringList &cells)
{
    if (isMostly(cells, [](const QString &cell) { return mailText(cell).has_value(); }))
        return ColumnKind::EMail;
    if (isMostly(cells, isHandle))
        return ColumnKind::Handle;
    if (isMostly(cells, [](const QString &cell) {
            return cell.trimmed().startsWith(u'+') && phoneText(cell).has_value();
        }))
        return ColumnKind::Phone;
    return ColumnKind::Ignored;
}

/// Whether a column of this name can't hold that: a column of addresses without an '@' is none.
bool contradicts(ColumnKind kind, const QStringList &cells)
{
    const bool isMail = kind == ColumnKind::EMail;
    return isMail && !cells.isEmpty() &&
           std::ranges::none_of(cells, [](const QString &cell) { return cell.contains(u'@'); });
}

/// Fills in what is clear by name: for each kind the column whose name stands first in its list.
void mapByName(ImportKind kind, const QStringList &head, const QList<QStringList> &rows,
               ColumnMapping &mapping)
{
    for (const ColumnKind one : columnKinds(kind)) {
        const KnownColumn &column = known(one);
        qsizetype best = -1;
        qsizetype bestRank = -1;
        for (qsizetype i = 0; i < head.size(); ++i) {
            const qsizetype rank = rankOf(kind, column, plainName(head[i]));
            const bool isFree = mapping.columns[i].kind == ColumnKind::Ignored;
            if (rank < 0 || !isFree || (bestRank >= 0 && rank >= bestRank) ||
                contradicts(one, cellsOf(rows, i)))
                continue;
            best = i;
            bestRank = rank;
        }
        if (best >= 0)
            mapping.columns[best].kind = one;
        if (best >= 0 && one == ColumnKind::Reference)
            mapping.columns[best].name = head[best].trimmed();
    }
}

/// An export of tickets calls their numbers "Id": each row is one.
void takeIdsForTickets(ColumnMapping &mapping)
{
    const qsizetype id = mapping.column(ColumnKind::Id);
    const bool isOfTickets = mapping.column(ColumnKind::Subject) >= 0 &&
                             mapping.column(ColumnKind::Ticket) < 0 &&
                             mapping.column(ColumnKind::ReplyTo) < 0;
    if (id >= 0 && isOfTickets)
        mapping.columns[id].kind = ColumnKind::Ticket;
}

Network networkOfHead(const QString &head)
{
    const QString plain = plainName(head);
    if (plain.contains(u"mastodon"))
        return Network::Mastodon;
    return plain.contains(u"bluesky") ? Network::Bluesky : Network::X;
}

}  // namespace

qsizetype ColumnMapping::column(ColumnKind kind) const
{
    const auto found = std::ranges::find(columns, kind, &ColumnMeaning::kind);
    return found == columns.end() ? -1 : found - columns.begin();
}

QList<ColumnKind> columnKinds(ImportKind kind)
{
    using enum ColumnKind;
    switch (kind) {
    case ImportKind::Customers:
        return {Ignored, EMail, CustomerNumber, Handle, Network,  Name,    Phone, Organisation,
                Plan,    Note,  Reference,      Since,  Birthday, Renewal, Mark,  Own};
    case ImportKind::Snippets:
        return {Ignored, Name, Text, Language, Owner, Expiry};
    case ImportKind::Conversations:
        return {Ignored,        Ticket,  Id,      Author, Created,  Text,   Side, EMail,    Handle, Network,
                CustomerNumber, ReplyTo, Subject, Name,   Language, Status, Tags, IsPublic, Url};
    }
    return {};
}

ColumnMapping guessMapping(ImportKind kind, const QStringList &head, const QList<QStringList> &rows)
{
    ColumnMapping mapping;
    qsizetype width = head.size();
    for (const QStringList &row : rows)
        width = std::max(width, row.size());
    mapping.columns.resize(width);
    mapByName(kind, head, rows, mapping);
    if (kind == ImportKind::Conversations)
        takeIdsForTickets(mapping);
    for (qsizetype i = 0; i < width; ++i) {
        ColumnMeaning &meaning = mapping.columns[i];
        const QStringList cells = cellsOf(rows, i);
        if (kind == ImportKind::Customers && meaning.kind == ColumnKind::Ignored) {
            const ColumnKind seen = kindOfCells(cells);
            if (seen != ColumnKind::Ignored && mapping.column(seen) < 0)
                meaning.kind = seen;
        }
        guessDates(meaning, cells);
    }
    if (const qsizetype handle = mapping.column(ColumnKind::Handle); handle >= 0)
        mapping.network = networkOfHead(head.value(handle));
    return mapping;
}

void guessDates(ColumnMeaning &meaning, const QStringList &cells)
{
    constexpr std::array Dated{ColumnKind::Since, ColumnKind::Birthday, ColumnKind::Renewal,
                               ColumnKind::Expiry, ColumnKind::Created};
    if (std::ranges::find(Dated, meaning.kind) == Dated.end())
        return;
    QList<DateStyle> styles = dateStylesOf(cells);
    if (styles.isEmpty())
        return;
    meaning.dateStyle = styles.takeFirst();
    meaning.otherStyles = styles;
}

QString columnKindName(ColumnKind kind)
{
    return QString::fromLatin1(known(kind).name);
}

std::optional<ColumnMeaning> meaningFromName(const QString &name)
{
    const QString kind = name.section(u':', 0, 0);
    const QString rest = name.section(u':', 1);
    for (const KnownColumn &column : KnownColumns) {
        if (kind.compare(QLatin1String(column.name), Qt::CaseInsensitive) != 0)
            continue;
        const bool isNamed = column.kind == ColumnKind::Own || column.kind == ColumnKind::Reference;
        if (isNamed == rest.isEmpty())
            return std::nullopt;
        return ColumnMeaning{column.kind, rest, DateStyle::Iso, {}};
    }
    return std::nullopt;
}

QByteArray fingerprint(const ColumnMapping &mapping)
{
    QByteArray text = QByteArray::number(int(mapping.network));
    for (const ColumnMeaning &meaning : mapping.columns) {
        text += '\n' + QByteArray::number(int(meaning.kind)) + ' ' +
                QByteArray::number(int(meaning.dateStyle)) + ' ' + meaning.name.toUtf8();
    }
    return QCryptographicHash::hash(text, QCryptographicHash::Sha1);
}

}  // namespace daisychain
