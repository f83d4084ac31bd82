#include "app/engine_room/local_speller.h"

#include "core/text/language.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace daisychain::engine_room {

using namespace Qt::StringLiterals;

namespace {

/// On the speller's own thread, which may wait.
template <class T>
Result<T> waited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return Failure(Error{ErrorCode::Cancelled});
    return future.result();
}

QStringList tidied(const QStringList &words)
{
    QStringList kept;
    for (const QString &word : words) {
        const QString one = word.simplified();
        if (!one.isEmpty() && one.size() <= spell::Dictionary::LongestWord)
            kept.append(one);
    }
    std::ranges::sort(kept, [](const QString &a, const QString &b) {
        return std::pair(a.toCaseFolded(), a) < std::pair(b.toCaseFolded(), b);
    });
    kept.erase(std::ranges::unique(kept).begin(), kept.end());
    return kept;
}

}  // namespace

LocalSpeller::LocalSpeller(QStringList dictionaryFolders, DeskState &state, std::function<PersonId()> me)
    : m_folders(std::move(dictionaryFolders))
    , m_state(state)
    , m_me(std::move(me))
{
    m_thread.setMaxThreadCount(1);
}

LocalSpeller::~LocalSpeller()
{
    m_isEnding = true;  // jobs that wait end at once, so that each future ends
    m_thread.waitForDone();
}

QFuture<Result<QStringList>> LocalSpeller::onThread(Job job)
{
    return QtConcurrent::run(&m_thread, [this, job = std::move(job)]() -> Result<QStringList> {
        if (m_isEnding)
            return Failure(Error{ErrorCode::Cancelled});
        return job();
    });
}

QString LocalSpeller::nameOf(OwnWords whose) const
{
    return whose == OwnWords::Product ? u"spelling/product"_s : u"spelling/words/"_s + m_me().text();
}

const QList<spell::DictionaryFiles> &LocalSpeller::installed()
{
    if (!m_installed)
        m_installed = spell::findDictionaries(m_folders);
    return *m_installed;
}

/// Those there are; one that can't be read is as good as none.
QList<spell::Dictionary *> LocalSpeller::dictionaries(const QStringList &languages)
{
    QList<spell::Dictionary *> found;
    for (const QString &language : languages) {
        const auto files = spell::dictionaryFor(installed(), language);
        if (!files)
            continue;
        auto place = m_open.find(files->words);
        if (place == m_open.end()) {
            auto opened = spell::Dictionary::open(*files);
            place = m_open.emplace(files->words, opened ? std::move(*opened) : nullptr).first;
        }
        if (place->second && !found.contains(place->second.get()))
            found.append(place->second.get());
    }
    return found;
}

Result<QStringList> LocalSpeller::wordsUnder(const QString &name)
{
    if (const auto known = m_own.constFind(name); known != m_own.cend())
        return *known;
    const auto kept = waited(m_state.value(name));
    if (!kept)
        return Failure(kept.error());
    const QString text = QString::fromUtf8(kept->value_or(QByteArray()));
    return *m_own.insert(name, tidied(text.split(u'\n')));
}

Result<QSet<QString>> LocalSpeller::foldedOwn(const QStringList &names)
{
    QSet<QString> folded;
    for (const QString &name : names) {
        const auto words = wordsUnder(name);
        if (!words)
            return Failure(words.error());
        for (const QString &word : *words)
            folded.insert(word.toCaseFolded());
    }
    return folded;
}

QFuture<Result<QStringList>> LocalSpeller::languages()
{
    return onThread([this] {
        QStringList found;
        for (const spell::DictionaryFiles &files : installed())
            found.append(files.language);
        return Result<QStringList>(found);
    });
}

QFuture<Result<QStringList>> LocalSpeller::languagesOf(QString text, QString claimed)
{
    return onThread([text = std::move(text), claimed = std::move(claimed)] {
        QStringList found;
        const QStringList hints = claimed.isEmpty() ? QStringList() : QStringList{claimed};
        for (const text::LanguageGuess &guess : text::guessLanguage(text, hints))
            found.append(guess.language);
        return Result<QStringList>(found);
    });
}

QFuture<Result<QStringList>> LocalSpeller::unknownWords(QStringList words, QStringList languages)
{
    const QStringList names{nameOf(OwnWords::Product), nameOf(OwnWords::Mine)};
    return onThread(
        [this, names, words = std::move(words), languages = std::move(languages)]() -> Result<QStringList> {
            const QList<spell::Dictionary *> asked = dictionaries(languages);
            if (asked.isEmpty())
                return QStringList();
            const auto own = foldedOwn(names);
            if (!own)
                return Failure(own.error());
            QStringList unknown;
            for (const QString &word : words) {
                const auto knows = [&](const spell::Dictionary *one) { return one->knows(word); };
                if (!own->contains(word.toCaseFolded()) && !std::ranges::any_of(asked, knows))
                    unknown.append(word);
            }
            unknown.removeDuplicates();
            return unknown;
        });
}

QFuture<Result<QStringList>> LocalSpeller::corrections(QString word, QStringList languages, int most)
{
    return onThread([this, word = std::move(word), languages = std::move(languages), most] {
        QStringList found;
        for (const spell::Dictionary *one : dictionaries(languages))
            found += one->corrections(word, most);
        found.removeDuplicates();
        return Result<QStringList>(found.first(std::min<qsizetype>(found.size(), most)));
    });
}

QFuture<Result<QStringList>> LocalSpeller::ownWords(OwnWords whose)
{
    return onThread([this, name = nameOf(whose)] { return wordsUnder(name); });
}

QFuture<Result<QStringList>> LocalSpeller::setOwnWords(OwnWords whose, QStringList words)
{
    return onThread([this, name = nameOf(whose), words = tidied(words)]() -> Result<QStringList> {
        const auto written = waited(m_state.setValue(name, words.join(u'\n').toUtf8()));
        if (!written)
            return Failure(written.error());
        m_own.insert(name, words);
        return words;
    });
}

}  // namespace daisychain::engine_room
