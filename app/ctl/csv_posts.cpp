#include "app/ctl/csv_posts.h"

#include "core/text/csv_guess.h"

#include <array>
#include <memory>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

enum Column { Id, Author, Created, Text, ReplyTo, Language, Url, Columns };

struct ColumnNames {
    Column column;
    const char *names;
    bool isRequired;
};

constexpr std::array ColumnTable{
    ColumnNames{Id, "id tweet_id post_id status_id", true},
    ColumnNames{Author, "author author_id user username screen_name handle", true},
    ColumnNames{Created, "created created_at date time timestamp", true},
    ColumnNames{Text, "text content body", true},
    ColumnNames{ReplyTo, "reply_to in_response_to_tweet_id in_reply_to in_reply_to_id in_reply_to_status_id",
                false},
    ColumnNames{Language, "language lang", false},
    ColumnNames{Url, "url link", false},
};

Failure invalid(int line, const QString &why)
{
    return Failure(Error{ErrorCode::Invalid, {u"line %1"_s.arg(line), why}});
}

/// Goes through the file once.
class CsvPosts {
public:
    explicit CsvPosts(QByteArrayView csv)
        : CsvPosts(csv, text::guessCsv(csv).format)
    {
    }

    /// Where the columns are.
    Result<void> readHead()
    {
        const auto head = nextRow();
        if (!head)
            return Failure(head.error());
        if (!*head)
            return invalid(1, u"the file is empty"_s);
        const QStringList &columns = (*head)->fields;
        for (const ColumnNames &known : ColumnTable) {
            const QStringList names = QString::fromLatin1(known.names).split(u' ');
            for (qsizetype i = 0; i < columns.size(); ++i) {
                if (m_places[known.column] < 0 && names.contains(columns[i].trimmed().toLower()))
                    m_places[known.column] = i;
            }
            if (known.isRequired && m_places[known.column] < 0)
                return invalid((*head)->line, u"there is no column \"%1\""_s.arg(names.first()));
        }
        return {};
    }

    Result<std::optional<ArchivedPost>> next()
    {
        const auto row = nextRow();
        if (!row)
            return Failure(row.error());
        if (!*row)
            return std::optional<ArchivedPost>();
        const QStringList &fields = (*row)->fields;
        return std::optional(ArchivedPost{field(fields, Id), field(fields, Author), field(fields, Created),
                                          field(fields, Text), field(fields, ReplyTo),
                                          field(fields, Language), field(fields, Url),
                                          u"line %1"_s.arg((*row)->line), double(m_rows.offset()) / m_size});
    }

private:
    CsvPosts(QByteArrayView csv, text::CsvFormat format)
        : m_bytes(text::csvBytes(csv, format))
        , m_rows(m_bytes, format)
        , m_size(std::max<double>(1, double(m_bytes.size())))
    {
    }

    Result<std::optional<text::CsvRow>> nextRow()
    {
        auto row = m_rows.next();
        if (row && row->fault)
            return invalid(row->line, text::whyFaulty(*row));
        return row;
    }

    QString field(const QStringList &row, Column column) const
    {
        return m_places[column] < 0 ? QString() : row[m_places[column]];
    }

    const QByteArray m_bytes;
    text::CsvReader m_rows;
    const double m_size;
    std::array<qsizetype, Columns> m_places{-1, -1, -1, -1, -1, -1, -1};
};

}  // namespace

Result<NextArchived> csvArchive(QByteArrayView csv)
{
    const auto posts = std::make_shared<CsvPosts>(csv);
    if (auto head = posts->readHead(); !head)
        return Failure(head.error());
    return NextArchived([posts] { return posts->next(); });
}

Result<PostCount> readCsvPosts(QByteArrayView csv, const ImportTarget &target, const TakeFacts &take)
{
    return readArchive([csv] { return csvArchive(csv); }, {target}, take);
}

}  // namespace daisychain::ctl
