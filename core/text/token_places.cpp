#include "core/text/token_places.h"

#include "core/text/graphemes.h"
#include "core/text/normalize.h"
#include "core/text/search_characters.h"
#include "core/text/utf16.h"

#include <algorithm>
#include <utility>

namespace daisychain::text {

namespace {

constexpr char16_t FirstMark = 0x300;

/// Collects tokens with their places; the rules are those of searchTokens().
class PlaceWriter final {
public:
    /// Everything that follows was made from this stretch.
    void at(qsizetype start, qsizetype end)
    {
        m_start = start;
        m_end = end;
    }
    void add(char32_t code, SearchKind kind);
    void expect(qsizetype tokens) { m_places.reserve(tokens); }
    QList<TokenPlace> take()
    {
        endWord();
        return std::move(m_places);
    }

private:
    void addToCharacter(char32_t code);
    void addToWord(char32_t code);
    void addUnspaced(char32_t code);
    void endCharacter();
    void endWord();

    qsizetype m_start = 0;
    qsizetype m_end = 0;
    QList<TokenPlace> m_places;
    TokenPlace m_word;       ///< being written
    TokenPlace m_previous;   ///< characters of a run without spaces
    TokenPlace m_character;  ///< the run's last
    int m_flagHalves = 0;
};

void PlaceWriter::addToWord(char32_t code)
{
    if (!m_character.token.isEmpty())
        endWord();
    if (m_word.token.isEmpty()) {
        constexpr qsizetype UsualWord = 16;
        m_word.token.reserve(UsualWord);
        m_word.start = m_start;
    }
    if (code <= 0xFFFF && m_word.token.size() < MaxTokenLength)
        m_word.token += QChar(char16_t(code));
    else if (m_word.token.size() + 2 <= MaxTokenLength)
        m_word.token += QChar::fromUcs4(code);
    m_word.length = m_end - m_word.start;
}

void PlaceWriter::addUnspaced(char32_t code)
{
    if (m_character.token.isEmpty())
        endWord();
    endCharacter();
    m_character.start = m_start;
    m_character.length = m_end - m_start;
    addToCharacter(code);
}

void PlaceWriter::addToCharacter(char32_t code)
{
    constexpr qsizetype MaxCharacter = MaxTokenLength / 2;
    if (m_character.token.size() + 2 <= MaxCharacter)
        m_character.token += QChar::fromUcs4(code);
}

/// The run's last character is whole: pairs it with the one before.
void PlaceWriter::endCharacter()
{
    if (m_character.token.isEmpty())
        return;
    if (!m_previous.token.isEmpty()) {
        const qsizetype end = m_character.start + m_character.length;
        m_places.append({m_previous.token + m_character.token, m_previous.start, end - m_previous.start});
    }
    m_previous = m_character;
    m_character = {};
}

void PlaceWriter::endWord()
{
    endCharacter();
    for (TokenPlace *place : {&m_previous, &m_word}) {
        if (!place->token.isEmpty())
            m_places.append(std::exchange(*place, {}));
    }
}

void PlaceWriter::add(char32_t code, SearchKind kind)
{
    switch (kind) {
    case SearchKind::Word:
        return addToWord(code);
    case SearchKind::Unspaced:
        return addUnspaced(code);
    case SearchKind::Mark:
        if (!m_character.token.isEmpty())
            addToCharacter(code);
        else if (!m_word.token.isEmpty())
            addToWord(code);
        return;
    case SearchKind::Picture:
        endWord();
        addToWord(code);
        return endWord();
    case SearchKind::FlagHalf:
        if (m_flagHalves == 0)
            endWord();
        addToWord(code);
        m_flagHalves = (m_flagHalves + 1) % 2;
        if (m_flagHalves == 0)
            endWord();
        return;
    case SearchKind::Dropped:
        return;
    case SearchKind::Separator:
    case SearchKind::NeedsFolding:
        return endWord();
    }
}

void addLetter(PlaceWriter &writer, const AlphabetCharacter &character)
{
    if (character.kind != SearchKind::Word)
        return writer.add(0, character.kind == SearchKind::Dropped ? character.kind : SearchKind::Separator);
    for (int i = 0; i < character.length; ++i)
        writer.add(character.folded[i], SearchKind::Word);
}

void addGrapheme(PlaceWriter &writer, QStringView grapheme)
{
    const AlphabetTable &table = alphabetTable();
    const QString folded = foldForSearch(grapheme);
    for (qsizetype at = 0; at < folded.size();) {
        const char32_t code = codePointAt(folded, at);
        if (code < AlphabetEnd)
            addLetter(writer, table[code]);
        else
            writer.add(code, foldedKind(code));
    }
}

bool isFound(const QList<TokenPlace> &places, qsizetype at, const QueryToken &token)
{
    const qsizetype last = token.words.size() - 1;
    for (qsizetype i = 0; i <= last; ++i) {
        const QString &present = places[at + i].token;
        const bool isEqual =
            i == last && token.isPrefix ? present.startsWith(token.words[i]) : present == token.words[i];
        if (!isEqual)
            return false;
    }
    return true;
}

}  // namespace

QList<TokenPlace> searchTokenPlaces(QStringView text)
{
    PlaceWriter writer;
    constexpr qsizetype LettersInToken = 5;
    writer.expect(text.size() / LettersInToken);
    const AlphabetTable &table = alphabetTable();
    for (qsizetype start = 0; start < text.size();) {
        const char16_t unit = text[start].unicode();
        const bool isLast = start + 1 == text.size();
        // No mark follows: a character by itself, as nearly all are.
        if (unit < AlphabetEnd && table[unit].kind != SearchKind::NeedsFolding &&
            (isLast || text[start + 1].unicode() < FirstMark)) {
            writer.at(start, start + 1);
            addLetter(writer, table[unit]);
            ++start;
            continue;
        }
        const qsizetype end = graphemeEnd(text, start);
        writer.at(start, end);
        addGrapheme(writer, text.sliced(start, end - start));
        start = end;
    }
    return writer.take();
}

QList<TextRange> findToken(const QList<TokenPlace> &places, const QueryToken &token)
{
    QList<TextRange> found;
    for (qsizetype at = 0; at + token.words.size() <= places.size(); ++at) {
        if (!isFound(places, at, token))
            continue;
        const TokenPlace &last = places[at + token.words.size() - 1];
        found.append({places[at].start, last.start + last.length - places[at].start});
    }
    return found;
}

QList<TextRange> mergedRanges(QList<TextRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const TextRange &a, const TextRange &b) { return a.start < b.start; });
    QList<TextRange> merged;
    for (const TextRange &range : std::as_const(ranges)) {
        if (merged.isEmpty() || range.start > merged.last().start + merged.last().length) {
            merged.append(range);
            continue;
        }
        const qsizetype end =
            std::max(merged.last().start + merged.last().length, range.start + range.length);
        merged.last().length = end - merged.last().start;
    }
    return merged;
}

}  // namespace daisychain::text
