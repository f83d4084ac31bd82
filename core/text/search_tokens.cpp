#include "core/text/search_tokens.h"

#include "core/text/normalize.h"
#include "core/text/search_characters.h"
#include "core/text/utf16.h"

#include <QVarLengthArray>

namespace daisychain::text {

namespace {

enum class Side { Index, Query };

/// Tokens one after the other, each followed by a space.
class TokenWriter final {
public:
    explicit TokenWriter(Side side)
        : m_side(side)
    {
    }

    void addToWord(char16_t unit)
    {
        if (m_isInRun)
            endRun();
        m_isLastAlone = false;
        if (m_out.size() - m_tokenStart < MaxTokenLength)
            m_out.append(unit);
    }
    void addToWord(char32_t code);
    void addUnspaced(char32_t code);
    void addMark(char32_t code);
    void addPicture(char32_t code);
    void addFlagHalf(char32_t code);
    void endWord()
    {
        if (m_isInRun)
            endRun();
        if (m_out.size() == m_tokenStart)
            return;
        m_out.append(u' ');
        m_tokenStart = m_out.size();
    }

    /// Whether the last token is one character of a script without spaces.
    bool isLastAlone() const { return m_isLastAlone; }
    /// Ends the text.
    QString take();

private:
    using Character = QVarLengthArray<char16_t, 16>;

    static void append(Character &character, char32_t code);
    void completeCharacter();
    void writeToken(const Character &first, const Character &second);
    void endRun(bool isLast = false);

    Side m_side;
    QVarLengthArray<char16_t, 2048> m_out;
    qsizetype m_tokenStart = 0;
    Character m_previous;  ///< of a run without spaces
    Character m_current;
    int m_flagHalves = 0;
    bool m_isInRun = false;
    bool m_isLastAlone = false;
};

void TokenWriter::append(Character &character, char32_t code)
{
    constexpr qsizetype MaxCharacter = MaxTokenLength / 2;
    if (character.size() + 2 > MaxCharacter)
        return;
    for (const char16_t unit : QChar::fromUcs4(code))
        character.append(unit);
}

void TokenWriter::addToWord(char32_t code)
{
    if (m_isInRun)
        endRun();
    m_isLastAlone = false;
    if (m_out.size() - m_tokenStart + (code > 0xFFFF ? 2 : 1) > MaxTokenLength)
        return;
    for (const char16_t unit : QChar::fromUcs4(code))
        m_out.append(unit);
}

void TokenWriter::addUnspaced(char32_t code)
{
    if (!m_isInRun)
        endWord();
    m_isInRun = true;
    completeCharacter();
    append(m_current, code);
}

void TokenWriter::addMark(char32_t code)
{
    if (m_isInRun)
        append(m_current, code);
    else if (m_out.size() > m_tokenStart)
        addToWord(code);
}

void TokenWriter::addPicture(char32_t code)
{
    endWord();
    addToWord(code);
    endWord();
}

void TokenWriter::addFlagHalf(char32_t code)
{
    if (m_flagHalves == 0)
        endWord();
    addToWord(code);
    m_flagHalves = (m_flagHalves + 1) % 2;
    if (m_flagHalves == 0)
        endWord();
}

/// The character in hand is whole: pairs it with the one before.
void TokenWriter::completeCharacter()
{
    if (m_current.isEmpty())
        return;
    if (!m_previous.isEmpty())
        writeToken(m_previous, m_current);
    m_previous = m_current;
    m_current.clear();
}

void TokenWriter::writeToken(const Character &first, const Character &second)
{
    m_out.append(first.constData(), first.size());
    m_out.append(second.constData(), second.size());
    m_out.append(u' ');
    m_tokenStart = m_out.size();
}

void TokenWriter::endRun(bool isLast)
{
    const bool isAlone = m_previous.isEmpty();
    completeCharacter();
    // A query that stops within a word must not ask for the word's end.
    if (isAlone || !isLast || m_side == Side::Index)
        writeToken(m_previous, {});
    m_isLastAlone = isAlone;
    m_previous.clear();
    m_isInRun = false;
}

QString TokenWriter::take()
{
    if (m_isInRun)
        endRun(true);
    endWord();
    return QStringView(m_out.constData(), std::max<qsizetype>(0, m_out.size() - 1)).toString();
}

void addFolded(TokenWriter &tokens, char32_t code, SearchKind kind)
{
    switch (kind) {
    case SearchKind::Word:
        return tokens.addToWord(code);
    case SearchKind::Unspaced:
        return tokens.addUnspaced(code);
    case SearchKind::Mark:
        return tokens.addMark(code);
    case SearchKind::Picture:
        return tokens.addPicture(code);
    case SearchKind::FlagHalf:
        return tokens.addFlagHalf(code);
    case SearchKind::Dropped:
        return;
    case SearchKind::Separator:
    case SearchKind::NeedsFolding:
        return tokens.endWord();
    }
}

void addLetter(TokenWriter &tokens, const AlphabetCharacter &character)
{
    if (character.kind == SearchKind::Word) {
        tokens.addToWord(character.folded[0]);
        if (character.length == 2)
            tokens.addToWord(character.folded[1]);
    } else if (character.kind != SearchKind::Dropped) {
        tokens.endWord();
    }
}

/// The tokens of a text that needs no folding as a whole; false, and nothing of use, when this one does.
bool addQuickly(TokenWriter &tokens, QStringView text)
{
    const AlphabetTable &table = alphabetTable();
    for (qsizetype at = 0; at < text.size();) {
        const char16_t unit = text[at].unicode();
        if (unit < AlphabetEnd) {
            const AlphabetCharacter &character = table[unit];
            if (character.kind == SearchKind::NeedsFolding)
                return false;
            addLetter(tokens, character);
            ++at;
            continue;
        }
        const char32_t code = codePointAt(text, at);
        const SearchKind kind = unfoldedKind(code);
        if (kind == SearchKind::NeedsFolding)
            return false;
        addFolded(tokens, code, kind);
    }
    return true;
}

void addAnyText(TokenWriter &tokens, QStringView text)
{
    const AlphabetTable &table = alphabetTable();
    const QString folded = foldForSearch(text);
    for (qsizetype at = 0; at < folded.size();) {
        const char32_t code = codePointAt(folded, at);
        if (code < AlphabetEnd)
            addLetter(tokens, table[code]);
        else
            addFolded(tokens, code, foldedKind(code));
    }
}

TokenWriter tokensOf(QStringView text, Side side)
{
    TokenWriter quick(side);
    if (addQuickly(quick, text))
        return quick;
    TokenWriter tokens(side);
    addAnyText(tokens, text);
    return tokens;
}

}  // namespace

QString searchTokens(QStringView text)
{
    return tokensOf(text, Side::Index).take();
}

std::optional<QueryToken> queryPhrase(QStringView text)
{
    TokenWriter tokens = tokensOf(text, Side::Query);
    const QString words = tokens.take();
    if (words.isEmpty())
        return std::nullopt;
    return QueryToken{words.split(u' '), tokens.isLastAlone()};
}

QList<QueryToken> queryTokens(QStringView text)
{
    QList<QueryToken> query;
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = at;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        if (auto token = queryPhrase(text.sliced(at, end - at)))
            query.append(std::move(*token));
        at = end + 1;
    }
    return query;
}

}  // namespace daisychain::text
