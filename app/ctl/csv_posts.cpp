#include "app/ctl/csv_posts.h"

#include "app/ctl/csv_rows.h"

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
        : m_rows(csv)
        , m_bytes(std::max<double>(1, double(csv.size())))
    {
    }

    /// Where the columns are.
    Result<void> readHead()
    {
        const auto head = m_rows.next();
        if (!head)
            return Failure(head.error());
        if (!*head)
            return invalid(1, u"the file is empty"_s);
        m_columnCount = (*head)->size();
        for (const ColumnNames &known : ColumnTable) {
            const QStringList names = QString::fromLatin1(known.names).split(u' ');
            for (qsizetype i = 0; i < (*head)->size(); ++i) {
                if (m_places[known.column] < 0 && names.contains((*head)->at(i).trimmed().toLower()))
                    m_places[known.column] = i;
            }
            if (known.isRequired && m_places[known.column] < 0)
                return invalid(m_rows.line(), u"there is no column \"%1\""_s.arg(names.first()));
        }
        return {};
    }

    Result<std::optional<ArchivedPost>> next()
    {
        const auto row = m_rows.next();
        if (!row)
            return Failure(row.error());
        if (!*row)
            return std::optional<ArchivedPost>();
        if ((*row)->size() != m_columnCount)
            return invalid(m_rows.line(),
                           u"%1 fields where the first row has %2"_s.arg((*row)->size()).arg(m_columnCount));
        return std::optional(ArchivedPost{field(**row, Id), field(**row, Author), field(**row, Created),
                                          field(**row, Text), field(**row, ReplyTo), field(**row, Language),
                                          field(**row, Url), u"line %1"_s.arg(m_rows.line()),
                                          double(m_rows.offset()) / m_bytes});
    }

private:
    QString field(const QStringList &row, Column column) const
    {
        return m_places[column] < 0 ? QString() : row[m_places[column]];
    }

    CsvRows m_rows;
    const double m_bytes;
    std::array<qsizetype, Columns> m_places{-1, -1, -1, -1, -1, -1, -1};
    qsizetype m_columnCount = 0;
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
