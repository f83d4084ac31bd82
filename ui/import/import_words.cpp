#include "ui/import/import_words.h"

#include "core/text/visible_text.h"
#include "ui/shell/status_sentence.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

constexpr int LongestPart = 120;

QString part(const QString &text)
{
    return text::isolated(text::plainLine(text, LongestPart));
}

QString fieldWords(const CustomerDetail &detail)
{
    switch (detail.field) {
    case DetailField::Name:
        return Words::tr("name");
    case DetailField::Organisation:
        return Words::tr("organisation");
    case DetailField::Plan:
        return Words::tr("plan");
    case DetailField::EMail:
        return Words::tr("e-mail");
    case DetailField::Phone:
        return Words::tr("phone");
    case DetailField::Own:
    case DetailField::Reference:
    case DetailField::Mark:
    case DetailField::Date:
        return part(detail.name);
    }
    return {};
}

QString changeWords(const QList<DetailChange> &changes)
{
    QStringList parts;
    for (const DetailChange &change : changes) {
        const QString field = fieldWords(change.detail);
        parts.append(
            change.before.isEmpty()
                ? Words::tr("%1: %2", "a field and its value").arg(field, part(change.detail.value))
                : Words::tr("%1: %2, was %3").arg(field, part(change.detail.value), part(change.before)));
    }
    return parts.join(QStringLiteral(" · "));
}

QString conversationWords(const ImportedRow &row)
{
    QStringList parts{Words::tr("conversation %1").arg(part(row.what))};
    parts.append(row.added == row.messages || row.added == 0
                     ? Words::tr("%n messages", nullptr, int(row.messages))
                     : Words::tr("%1 of %n messages are new", nullptr, int(row.messages)).arg(row.added));
    if (row.isOpen)
        parts.append(Words::tr("not solved there"));
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

QString importKindWords(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Customers:
        return Words::tr("customers");
    case ImportKind::Snippets:
        return Words::tr("saved replies");
    case ImportKind::Conversations:
        return Words::tr("past conversations");
    }
    return {};
}

QString columnKindWords(ColumnKind kind)
{
    struct Said {
        ColumnKind kind;
        const char *words;
    };
    static constexpr std::array All{
        Said{ColumnKind::Ignored, QT_TRANSLATE_NOOP("ImportWords", "nothing of interest")},
        Said{ColumnKind::Name, QT_TRANSLATE_NOOP("ImportWords", "name")},
        Said{ColumnKind::Handle, QT_TRANSLATE_NOOP("ImportWords", "handle on a network")},
        Said{ColumnKind::Network, QT_TRANSLATE_NOOP("ImportWords", "network of the handle")},
        Said{ColumnKind::EMail, QT_TRANSLATE_NOOP("ImportWords", "e-mail address")},
        Said{ColumnKind::Phone, QT_TRANSLATE_NOOP("ImportWords", "phone number")},
        Said{ColumnKind::Organisation, QT_TRANSLATE_NOOP("ImportWords", "organisation")},
        Said{ColumnKind::Plan, QT_TRANSLATE_NOOP("ImportWords", "plan")},
        Said{ColumnKind::Note, QT_TRANSLATE_NOOP("ImportWords", "note")},
        Said{ColumnKind::CustomerNumber, QT_TRANSLATE_NOOP("ImportWords", "customer number")},
        Said{ColumnKind::Reference, QT_TRANSLATE_NOOP("ImportWords", "number of an order, ticket …")},
        Said{ColumnKind::Since, QT_TRANSLATE_NOOP("ImportWords", "customer since")},
        Said{ColumnKind::Birthday, QT_TRANSLATE_NOOP("ImportWords", "birthday")},
        Said{ColumnKind::Renewal, QT_TRANSLATE_NOOP("ImportWords", "renewal")},
        Said{ColumnKind::Mark, QT_TRANSLATE_NOOP("ImportWords", "mark: press, partner …")},
        Said{ColumnKind::Own, QT_TRANSLATE_NOOP("ImportWords", "field of your own")},
        Said{ColumnKind::Text, QT_TRANSLATE_NOOP("ImportWords", "text")},
        Said{ColumnKind::Language, QT_TRANSLATE_NOOP("ImportWords", "language")},
        Said{ColumnKind::Owner, QT_TRANSLATE_NOOP("ImportWords", "owner")},
        Said{ColumnKind::Expiry, QT_TRANSLATE_NOOP("ImportWords", "good until")},
        Said{ColumnKind::Id, QT_TRANSLATE_NOOP("ImportWords", "number of the message")},
        Said{ColumnKind::Author, QT_TRANSLATE_NOOP("ImportWords", "who wrote it")},
        Said{ColumnKind::Created, QT_TRANSLATE_NOOP("ImportWords", "when it was written")},
        Said{ColumnKind::ReplyTo, QT_TRANSLATE_NOOP("ImportWords", "number of the message it answers")},
        Said{ColumnKind::Url, QT_TRANSLATE_NOOP("ImportWords", "address of the page")},
        Said{ColumnKind::Ticket, QT_TRANSLATE_NOOP("ImportWords", "number of the ticket")},
        Said{ColumnKind::Subject, QT_TRANSLATE_NOOP("ImportWords", "subject")},
        Said{ColumnKind::IsPublic, QT_TRANSLATE_NOOP("ImportWords", "whether the customer saw it")},
        Said{ColumnKind::Side, QT_TRANSLATE_NOOP("ImportWords", "whose it is: the customer's or ours")},
        Said{ColumnKind::Status, QT_TRANSLATE_NOOP("ImportWords", "status of the ticket")},
        Said{ColumnKind::Tags, QT_TRANSLATE_NOOP("ImportWords", "tags")}};
    const auto found = std::ranges::find(All, kind, &Said::kind);
    return found == All.end() ? QString() : Words::tr(found->words);
}

QString separatorWords(char separator)
{
    switch (separator) {
    case ',':
        return Words::tr("comma");
    case ';':
        return Words::tr("semicolon");
    case '\t':
        return Words::tr("tab");
    case '|':
        return Words::tr("upright line");
    default:
        return QString(QLatin1Char(separator));
    }
}

QString dateStyleWords(DateStyle style)
{
    switch (style) {
    case DateStyle::Iso:
        return Words::tr("year first: 2025-12-31");
    case DateStyle::DayFirst:
        return Words::tr("day first: 31.12.2025");
    case DateStyle::MonthFirst:
        return Words::tr("month first: 12/31/2025");
    case DateStyle::Serial:
        return Words::tr("days as a spreadsheet counts them");
    case DateStyle::Archive:
        return Words::tr("Wed Dec 31 12:00:00 +0000 2025");
    }
    return {};
}

QString rowFateWords(RowFate fate)
{
    switch (fate) {
    case RowFate::New:
        return Words::tr("new");
    case RowFate::Changed:
        return Words::tr("changed");
    case RowFate::Same:
        return Words::tr("as it is");
    case RowFate::Repeated:
        return Words::tr("twice in the file");
    case RowFate::Refused:
        return Words::tr("refused");
    }
    return {};
}

QString importedRowWords(const ImportedRow &row, ImportKind kind)
{
    if (row.fate == RowFate::Refused)
        return row.what.isEmpty()
                   ? text::plainLine(row.why, LongestPart)
                   : text::plainLine(row.why, LongestPart) + QStringLiteral(" · ") + part(row.what);
    if (kind == ImportKind::Conversations)
        return conversationWords(row);
    QStringList parts;
    if (row.earlierLine > 0)
        parts.append(Words::tr("as in line %1").arg(row.earlierLine));
    if (!row.changes.isEmpty())
        parts.append(changeWords(row.changes));
    if (!row.what.isEmpty())
        parts.append(part(row.what));
    return parts.join(QStringLiteral(" · "));
}

QString importSummaryWords(const ImportSummary &summary)
{
    QStringList parts;
    switch (summary.kind) {
    case ImportKind::Customers:
        parts.append(Words::tr("%Ln new customers", nullptr, int(summary.added)));
        break;
    case ImportKind::Snippets:
        parts.append(Words::tr("%Ln new saved replies", nullptr, int(summary.added)));
        break;
    case ImportKind::Conversations:
        parts.append(Words::tr("%Ln new conversations", nullptr, int(summary.added)));
        break;
    }
    parts.append(Words::tr("%Ln changed", "rows of a file", int(summary.changed)));
    parts.append(Words::tr("%Ln as they are", "rows of a file", int(summary.same)));
    parts.append(Words::tr("%Ln lines refused", nullptr, int(summary.refused)));
    return parts.join(QStringLiteral(" · "));
}

QString importObstacleWords(const ImportWork &work)
{
    switch (work.obstacle()) {
    case ImportWork::Obstacle::None:
        return {};
    case ImportWork::Obstacle::NoIdentity:
        return Words::tr("Say which column tells who it is: an e-mail address, a handle, a customer number "
                         "or a phone number.");
    case ImportWork::Obstacle::NoText:
        return Words::tr("Say which column holds the texts.");
    case ImportWork::Obstacle::NoTime:
        return Words::tr("Say which column holds the times.");
    case ImportWork::Obstacle::NoCustomer:
        return Words::tr("Say which column tells who wrote, or who the customer is.");
    case ImportWork::Obstacle::UnclearDate:
        return Words::tr("The dates of %1 may be read in two ways: say which.")
            .arg(part(work.look().head.value(work.unclearColumn())));
    case ImportWork::Obstacle::NoOwn:
        return Words::tr("Say what your side is called.");
    }
    return {};
}

QString importErrorWords(const Error &error)
{
    if (error.code == ErrorCode::Invalid)
        return Words::tr("Nothing that can be imported was found in that file.");
    if (error.code == ErrorCode::NotFound)
        return Words::tr("That file can't be opened.");
    if (error.code == ErrorCode::Conflict)
        return Words::tr("The file was changed meanwhile. Look at it again.");
    return failureSentence(error);
}

qint64 importedRowCount(const ImportSummary &summary, RowFate fate)
{
    switch (fate) {
    case RowFate::New:
        return summary.added;
    case RowFate::Changed:
        return summary.changed;
    case RowFate::Same:
        return summary.same;
    case RowFate::Refused:
        return summary.refused;
    case RowFate::Repeated:
        break;
    }
    return std::ranges::count(summary.shown, fate, &ImportedRow::fate);
}

}  // namespace daisychain::ui
