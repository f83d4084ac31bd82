#include "core/spell/dictionary.h"

#include "core/text/charset.h"

#include <QDir>
#include <QFile>

#include <hunspell/hunspell.hxx>

#include <utility>

namespace daisychain::spell {

using namespace Qt::StringLiterals;

namespace {

bool isReadable(const QString &path)
{
    return QFile(path).open(QIODevice::ReadOnly);
}

/// Hunspell's own fopen(): on Windows it wants UTF-8 behind the prefix of long paths.
QByteArray pathForHunspell(const QString &path)
{
#ifdef Q_OS_WIN
    return "\\\\?\\" + QDir::toNativeSeparators(path).toUtf8();
#else
    return QFile::encodeName(path);
#endif
}

/// Dictionaries name some encodings in a way of their own.
QByteArray charsetNamed(const std::string &name)
{
    QByteArray charset = QByteArray::fromStdString(name);
    if (charset.startsWith("microsoft-"))
        charset.remove(0, 10);
    if (charset == "TIS620-2533")
        return "TIS-620";
    return charset;
}

}  // namespace

Result<std::unique_ptr<Dictionary>> Dictionary::open(const DictionaryFiles &files)
{
    for (const QString &path : {files.affixes, files.words}) {
        if (!isReadable(path))
            return Failure(Error{ErrorCode::NotFound, {path}});
    }
    auto words = std::make_unique<Hunspell>(pathForHunspell(files.affixes).constData(),
                                            pathForHunspell(files.words).constData());
    const QByteArray charset = charsetNamed(words->get_dict_encoding());
    if (!text::encodeText(u"a", charset))
        return Failure(Error{ErrorCode::Invalid, {files.affixes, QString::fromLatin1(charset)}});
    return std::unique_ptr<Dictionary>(new Dictionary(std::move(words), charset));
}

Dictionary::Dictionary(std::unique_ptr<Hunspell> words, QByteArray charset)
    : m_words(std::move(words))
    , m_charset(std::move(charset))
{
}

Dictionary::~Dictionary() = default;

bool Dictionary::knows(const QString &word) const
{
    if (word.size() > LongestWord)
        return true;
    if (word.contains(QChar::Null))
        return false;  // Hunspell would read what stands before it
    const auto spelled = [this](const QString &form) {
        const auto bytes = text::encodeText(form, m_charset);
        return bytes && m_words->spell(bytes->toStdString());
    };
    if (spelled(word))
        return true;
    // Most dictionaries write the apostrophe of typewriters.
    return word.contains(u'\u2019') && spelled(QString(word).replace(u'\u2019', u'\''));
}

QStringList Dictionary::corrections(const QString &word, int most) const
{
    const auto bytes = text::encodeText(word, m_charset);
    if (!bytes || word.size() > LongestWord)
        return {};
    QStringList found;
    for (const std::string &one : m_words->suggest(bytes->toStdString())) {
        if (found.size() == most)
            break;
        const auto decoded = text::decodeText(QByteArrayView(one.data(), qsizetype(one.size())), m_charset);
        if (decoded && decoded->broken == 0)
            found.append(QString::fromUtf8(decoded->utf8));
    }
    return found;
}

}  // namespace daisychain::spell
