#include "app/ctl/twcs_posts.h"

#include "app/ctl/csv_posts.h"
#include "core/text/csv_reader.h"

#include <QSet>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

Failure invalid(int line, const QString &why)
{
    return Failure(Error{ErrorCode::Invalid, {u"line %1"_s.arg(line), why}});
}

}  // namespace

Result<QStringList> twcsCompanies(QByteArrayView csv)
{
    text::CsvReader rows(csv, {});
    const auto head = rows.next();
    const QStringList names = head ? head->fields : QStringList();
    const qsizetype author = names.indexOf(u"author_id"_s);
    const qsizetype inbound = names.indexOf(u"inbound"_s);
    if (author < 0 || inbound < 0)
        return invalid(1, u"there is no column \"%1\""_s.arg(author < 0 ? u"author_id"_s : u"inbound"_s));
    QStringList companies;
    QSet<QString> known;
    for (;;) {
        const auto row = rows.next();
        if (!row)
            return companies;
        if (row->fault)
            return invalid(row->line, text::whyFaulty(*row));
        const QString direction = row->fields.value(inbound);
        if (direction != u"True" && direction != u"False")
            return invalid(row->line, u"\"%1\" is neither True nor False"_s.arg(direction));
        const QString handle = row->fields.value(author).trimmed();
        if (direction == u"True" || handle.isEmpty() || known.contains(handle))
            continue;
        known.insert(handle);
        companies.append(handle);
    }
}

Result<PostCount> readTwcsPosts(QByteArrayView csv, const QList<ImportTarget> &targets, const TakeFacts &take)
{
    return readArchive([csv] { return csvArchive(csv); }, targets, take);
}

}  // namespace daisychain::ctl
