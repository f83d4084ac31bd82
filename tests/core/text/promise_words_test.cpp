#include "core/text/csv_reader.h"
#include "core/text/html_to_text.h"
#include "core/text/promise_words.h"
#include "core/text/sentences.h"
#include "tests/support/catch.h"
#include "tests/support/shared_data.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <cstdio>

using namespace daisychain;
using namespace daisychain::text;
using namespace Qt::StringLiterals;

namespace {

/// A Wednesday.
QDateTime now()
{
    return QDateTime(QDate(2026, 11, 25), QTime(10, 0), QTimeZone("Europe/Berlin"));
}

QStringList promisedIn(const QString &text)
{
    QStringList found;
    for (const PromiseInText &promise : promisesIn(text, now()))
        found.append(text.mid(promise.start, promise.end - promise.start));
    return found;
}

/// How well a judgement met labels.
struct Score {
    int right = 0;
    int wrong = 0;
    int missed = 0;

    void add(bool isPromise, bool isFound)
    {
        right += isPromise && isFound ? 1 : 0;
        wrong += !isPromise && isFound ? 1 : 0;
        missed += isPromise && !isFound ? 1 : 0;
    }
    double precision() const { return right + wrong == 0 ? 1 : double(right) / (right + wrong); }
    double recall() const { return right + missed == 0 ? 1 : double(right) / (right + missed); }
    void print(const char *name) const
    {
        std::printf("promises, %s: %d found, %d of them wrongly, %d missed: precision %.3f, recall %.3f\n",
                    name, right + wrong, wrong, missed, precision(), recall());
    }
};

struct Label {
    QString tweet;
    int sentence = 0;
    bool isPromise = false;
};

QList<Label> labels()
{
    QList<Label> labels;
    const QByteArray file = test::fileBytes(test::testData(u"promise_sentences.tsv"_s));
    for (const QString &line : QString::fromUtf8(file).split(u'\n')) {
        const QStringList fields = line.split(u'\t');
        if (!line.startsWith(u'#') && fields.size() == 3)
            labels.append({fields[0], fields[1].toInt(), fields[2] == u"promise"});
    }
    return labels;
}

/// What brands wrote, by its number.
QHash<QString, QString> answers(const QString &folder)
{
    QHash<QString, QString> texts;
    for (const QString &file : {u"/threads.csv"_s, u"/brand_outbound.csv"_s}) {
        const QByteArray csv = test::fileBytes(folder + file);
        text::CsvReader rows(csv, {});
        while (const auto row = rows.next()) {
            if (row->fields.value(2) == u"False")
                texts.insert(row->fields.value(0), htmlToText(row->fields.value(4).toUtf8()).text);
        }
    }
    return texts;
}

bool isFoundIn(const QString &text, int sentence)
{
    const QList<TextRange> all = sentences(text);
    REQUIRE(sentence < all.size());
    const TextRange range = all[sentence];
    const QList<PromiseInText> found = promisesIn(text, now());
    return std::any_of(found.begin(), found.end(), [&](const PromiseInText &promise) {
        return promise.start >= range.start && promise.start < range.start + range.length;
    });
}

Score scoreOf(const QList<Label> &labels, const QHash<QString, QString> &texts)
{
    Score score;
    for (const Label &label : labels) {
        REQUIRE(texts.contains(label.tweet));
        score.add(label.isPromise, isFoundIn(texts.value(label.tweet), label.sentence));
    }
    return score;
}

}  // namespace

TEST_CASE("in 300 real sentences promises are found, and little else", "[text][promise]")
{
    const auto folder = test::sharedData(u"data/twcs"_s);
    if (!folder)
        return;
    const auto texts = answers(*folder);
    const auto all = labels();
    REQUIRE(all.size() == 300);
    scoreOf(all.first(150), texts).print("first half");
    const Score unseen = scoreOf(all.last(150), texts);
    const Score whole = scoreOf(all, texts);
    unseen.print("second half, unseen");
    whole.print("all 300");
    CHECK(unseen.precision() >= 0.9);
    CHECK(unseen.recall() >= 0.7);
    CHECK(whole.precision() >= 0.9);
    CHECK(whole.recall() >= 0.7);
    CHECK(whole.right + whole.missed >= 60);
}

TEST_CASE("invented promises are found in four languages, and little else", "[text][promise]")
{
    for (const char *language : {"en", "de", "fr", "es"}) {
        const QString name = u"promise_sentences_%1.txt"_s.arg(QLatin1String(language));
        Score score;
        int lines = 0;
        for (const QString &line : QString::fromUtf8(test::fileBytes(test::testData(name))).split(u'\n')) {
            const bool isPromise = line.startsWith(u'+');
            if (!isPromise && !line.startsWith(u'-'))
                continue;
            ++lines;
            const bool isFound = !promisesIn(QStringView(line).sliced(2), now()).isEmpty();
            score.add(isPromise, isFound);
            if (isFound != isPromise)
                std::printf("%s: %s\n", isPromise ? "missed" : "found wrongly", qPrintable(line.sliced(2)));
        }
        score.print(language);
        CHECK(lines >= 25);
        CHECK(score.precision() >= 0.95);
        CHECK(score.recall() >= 0.85);
    }
}

TEST_CASE("a promise is the part of its sentence that says so", "[text][promise]")
{
    CHECK(promisedIn(u"Sorry, Mara! We’ve found it, and we’ll call you tomorrow. Bye 🌼"_s) ==
          QStringList(u"we’ll call you tomorrow"_s));
    CHECK(promisedIn(u"@mara I'll get back to you by Friday!"_s) ==
          QStringList(u"I'll get back to you by Friday"_s));
    CHECK(promisedIn(u"I'll look into it. We will email you today."_s) ==
          QStringList({u"I'll look into it"_s, u"We will email you today"_s}));
    CHECK(promisedIn(u"Danke! Ich melde mich bis Freitag."_s) ==
          QStringList(u"Ich melde mich bis Freitag"_s));
}

TEST_CASE("each sentence may be in another language", "[text][promise]")
{
    CHECK(promisedIn(
              u"Bonjour ! Nous vous rappellerons demain. We will call you tomorrow. Le llamaremos mañana. "
              "Wir rufen Sie morgen an."_s)
              .size() == 4);
}

TEST_CASE("what hangs on the customer, is asked, done or only willing is no promise", "[text][promise]")
{
    for (const QStringView text :
         {u"Please DM us and we'll take a look.", u"If it is late, we will refund you.",
          u"Can I call you tomorrow?", u"I called you yesterday.", u"We're happy to help.",
          u"We will always be here for you!", u"We won't call you.", u"We will not send it.",
          u"See you on Friday!", u"We'll see you tomorrow!",
          u"Your parcel is on its way and arrives tomorrow.", u"Send us your number, then we'll call you.",
          u"We will need your order number by Friday.", u"", u"👍", u"明日お電話します。"}) {
        INFO(text.toString().toStdString());
        CHECK(promisesIn(text, now()).isEmpty());
    }
}

TEST_CASE("hostile texts give promises within them, soon", "[text][promise][hostile]")
{
    QElapsedTimer timer;
    timer.start();
    const QString promise = u"We will call you tomorrow. "_s;
    QStringList texts{QString(QChar(0xD800)), QString(QChar(0)), promise.repeated(40'000),
                      u"\u202E"_s + promise, u"we\u0301 will call you"_s};
    for (const QString &piece : {u"we will "_s,
                                 u"i "_s,
                                 u"we x and "_s,
                                 u"let me "_s,
                                 u"our team x "_s,
                                 u"your x x "_s,
                                 u"ich "_s,
                                 u"wir x und "_s,
                                 u"die x wird "_s,
                                 u"je vous "_s,
                                 u"votre x "_s,
                                 u"te lo "_s,
                                 u"su x x "_s,
                                 u"x"_s,
                                 u"we will call you by 3 to "_s,
                                 u"by 999999999999 "_s,
                                 u"🙂"_s,
                                 u"@"_s,
                                 u"http://"_s,
                                 u"we will send it on 99/99/9999. "_s,
                                 u"I'll do it in 9999 months. "_s,
                                 u"we will \n"_s,
                                 QString(QChar(0xDC00)) + u"we'll send"_s})
        texts.append(piece.repeated(1'000'000 / piece.size()));
    for (const QString &text : std::as_const(texts)) {
        qsizetype end = 0;
        bool isOrdered = true;
        for (const PromiseInText &found : promisesIn(text, now())) {
            isOrdered &=
                found.start >= end && found.end > found.start && found.due.ms > now().toMSecsSinceEpoch();
            end = found.end;
        }
        CHECK(isOrdered);
        CHECK(end <= text.size());
    }
    CHECK(timer.elapsed() < 30'000);
}
