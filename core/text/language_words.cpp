#include "core/text/language_words.h"

#include <QFile>

static void initialiseLanguageResources()
{
    Q_INIT_RESOURCE(language_words);
}

namespace daisychain::text {

QList<LanguageWords> readLanguageWords()
{
    initialiseLanguageResources();
    QFile file(QStringLiteral(":/languages/words.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the list of words is missing from the program");
    QList<LanguageWords> all;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).simplified();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList words = line.split(u' ');
        for (const QString &word : words) {
            if (word.endsWith(u':'))
                all.append({word.chopped(1), {}});
            else if (word != u"|" && !all.isEmpty())
                all.last().words.append(word);
        }
    }
    return all;
}

}  // namespace daisychain::text
