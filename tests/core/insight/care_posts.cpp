#include "tests/core/insight/care_posts.h"

#include "core/text/csv_reader.h"
#include "core/text/html_to_text.h"
#include "tests/support/shared_data.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace daisychain::test {

using namespace Qt::StringLiterals;

namespace {

/// "Tue Oct 31 22:10:47 +0000 2017"
Instant careTime(const QString &written)
{
    QDateTime time = QDateTime::fromString(written, u"ddd MMM dd HH:mm:ss '+0000' yyyy"_s);
    time.setTimeZone(QTimeZone::utc());
    return {time.toMSecsSinceEpoch()};
}

}  // namespace

QHash<QString, CarePost> carePosts()
{
    QHash<QString, CarePost> posts;
    const auto path = sharedData(u"data/twcs/threads.csv"_s);
    if (!path)
        return posts;
    const QByteArray csv = fileBytes(*path);
    text::CsvReader rows(csv, {});
    (void)rows.next();  // the names of the columns
    while (const auto row = rows.next()) {
        const QStringList &field = row->fields;
        posts.insert(field.value(0),
                     {field.value(0), field.value(1), field.value(6), field.value(2) == u"True",
                      careTime(field.value(3)), text::htmlToText(field.value(4).toUtf8()).text});
    }
    return posts;
}

QHash<QString, QString> careLabels(const QString &file)
{
    QHash<QString, QString> labels;
    const QByteArray table = fileBytes(testData(u"suggestions/"_s + file));
    for (const QString &line : QString::fromUtf8(table).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            labels.insert(line.section(u'\t', 0, 0), line.section(u'\t', 1));
    }
    return labels;
}

QString withoutNames(QString text)
{
    static const QRegularExpression names(u"@\\w+|https?://\\S+"_s);
    return text.remove(names);
}

}  // namespace daisychain::test
