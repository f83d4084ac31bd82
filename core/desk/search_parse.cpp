#include "core/desk/network.h"
#include "core/desk/search_date.h"
#include "core/desk/search_query.h"
#include "core/text/search_tokens.h"

#include <QTimeZone>

#include <algorithm>

namespace daisychain {

namespace {

constexpr QStringView HandleLetters = u"0123456789abcdefghjkmnpqrstvwxyz";

/// What stands between two blanks: a word, a phrase, or an operator with its value.
struct Piece {
    bool isExcluded = false;
    QStringView name;  ///< of an operator; empty: a word
    QStringView text;  ///< the word, the phrase or the value, without quotes
    bool isQuoted = false;
    bool isOpen = false;   ///< the text ended within it
    bool hasStar = false;  ///< a star followed the closing quote
    qsizetype start = 0;
    qsizetype end = 0;
};

std::optional<SearchOperator> operatorFromName(QStringView name)
{
    if (name.compare(u"account", Qt::CaseInsensitive) == 0)
        return SearchOperator::To;
    for (const SearchOperatorHelp &known : searchOperators()) {
        if (name.compare(known.name, Qt::CaseInsensitive) == 0)
            return known.op;
    }
    return std::nullopt;
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Cuts a text into pieces.
class PieceReader final {
public:
    explicit PieceReader(QStringView text)
        : m_text(text)
    {
    }

    std::optional<Piece> next();

private:
    bool isAt(QChar c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    bool isBlankAt(qsizetype at) const { return at >= m_text.size() || m_text[at].isSpace(); }
    void readName(Piece &piece);
    void readText(Piece &piece);

    QStringView m_text;
    qsizetype m_at = 0;
};

std::optional<Piece> PieceReader::next()
{
    while (m_at < m_text.size() && m_text[m_at].isSpace())
        ++m_at;
    if (m_at >= m_text.size())
        return std::nullopt;
    Piece piece;
    piece.start = m_at;
    if (isAt(u'-') && !isBlankAt(m_at + 1)) {
        piece.isExcluded = true;
        ++m_at;
    }
    readName(piece);
    readText(piece);
    piece.end = m_at;
    return piece;
}

void PieceReader::readName(Piece &piece)
{
    qsizetype end = m_at;
    while (end < m_text.size() && isAsciiLetter(m_text[end]))
        ++end;
    if (end == m_at || end >= m_text.size() || m_text[end] != u':')
        return;
    const QStringView name = m_text.sliced(m_at, end - m_at);
    // An address, and a word before a colon, are no operators.
    const bool isAddress = m_text.sliced(end + 1).startsWith(u"//");
    if (!operatorFromName(name) && (isAddress || isBlankAt(end + 1)))
        return;
    piece.name = name;
    m_at = end + 1;
}

void PieceReader::readText(Piece &piece)
{
    if (!isAt(u'"')) {
        const qsizetype start = m_at;
        while (!isBlankAt(m_at))
            ++m_at;
        piece.text = m_text.sliced(start, m_at - start);
        piece.isOpen = m_at == m_text.size();
        return;
    }
    piece.isQuoted = true;
    const qsizetype start = ++m_at;
    const qsizetype close = m_text.indexOf(u'"', start);
    const qsizetype end = close < 0 ? m_text.size() : close;
    piece.text = m_text.sliced(start, end - start);
    piece.isOpen = close < 0;
    m_at = close < 0 ? end : close + 1;
    while (isAt(u'*')) {
        piece.hasStar = true;
        ++m_at;
    }
}

/// Without what only sets a handle or tag off: signs in front, stars behind, quotes, blanks.
QString bareName(QStringView typed)
{
    QString name = typed.toString().toLower().remove(u'"');
    const auto isSign = [](QChar c) { return c.isSpace() || c == u'@' || c == u'#'; };
    const auto isStar = [](QChar c) { return c.isSpace() || c == u'*'; };
    name.erase(name.begin(), std::find_if_not(name.begin(), name.end(), isSign));
    while (!name.isEmpty() && isStar(name.back()))
        name.chop(1);
    return name;
}

std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<QString> languageValue(const QString &typed)
{
    const QStringList parts = typed.toLower().split(u'-');
    const bool isLanguage = parts.first().size() == 2 || parts.first().size() == 3;
    const bool isAscii = std::all_of(typed.cbegin(), typed.cend(), [](QChar c) {
        return isAsciiLetter(c) || c == u'-' || (c >= u'0' && c <= u'9');
    });
    return isLanguage && isAscii && !parts.last().isEmpty() ? std::optional(typed.toLower()) : std::nullopt;
}

std::optional<QString> handleValue(const QString &typed)
{
    const QString handle = typed.toLower();
    const bool isHandle =
        std::all_of(handle.cbegin(), handle.cend(), [](QChar c) { return HandleLetters.contains(c); });
    return isHandle && handle.size() >= 3 && handle.size() <= 10 ? std::optional(handle) : std::nullopt;
}

/// The value in its normal form; nothing when it isn't one.
std::optional<QString> normalValue(SearchOperator op, QStringView typed)
{
    const QString trimmed = typed.trimmed().toString();
    switch (op) {
    case SearchOperator::From:
    case SearchOperator::To:
    case SearchOperator::Tag:
        return unlessEmpty(bareName(typed));
    case SearchOperator::Network:
        return networkFromName(trimmed).transform(networkName);
    case SearchOperator::Language:
        return languageValue(trimmed);
    case SearchOperator::Has:
        return searchHasFromName(trimmed).transform(searchHasName);
    case SearchOperator::Is:
        return searchIsFromName(trimmed).transform(searchIsName);
    case SearchOperator::In:
        return handleValue(trimmed);
    case SearchOperator::After:
    case SearchOperator::Before:
        return unlessEmpty(trimmed.toLower());
    }
    return std::nullopt;
}

QStringView withoutStars(QStringView text)
{
    while (text.endsWith(u'*'))
        text.chop(1);
    return text;
}

/// "#daisies" is a tag, "#1" and "#a/b" are words.
bool isTag(QStringView typed)
{
    const QStringView text = withoutStars(typed);
    if (text.size() < 2 || text[0] != u'#')
        return false;
    bool hasLetter = false;
    for (const QChar c : text.sliced(1)) {
        if (!c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate() && c != u'_')
            return false;
        hasLetter = hasLetter || !c.isDigit();
    }
    return hasLetter;
}

class Parser final {
public:
    Parser(const QTimeZone &zone, Instant now, SearchTyping typing)
        : m_zone(zone)
        , m_now(now)
        , m_typing(typing)
    {
    }

    void add(const Piece &piece);
    SearchQuery take() { return std::move(m_query); }

private:
    bool isUnfinished(const Piece &piece) const
    {
        return m_typing == SearchTyping::InProgress && piece.isOpen;
    }
    void addOperator(const Piece &piece);
    void addWord(const Piece &piece);
    void addFilter(const SearchFilter &filter);
    bool addDate(SearchOperator op, const QString &value);
    void addAsWords(const Piece &piece, SearchWarning::Kind kind);

    const QTimeZone &m_zone;
    const Instant m_now;
    const SearchTyping m_typing;
    SearchQuery m_query;
};

void Parser::add(const Piece &piece)
{
    if (!piece.name.isEmpty())
        addOperator(piece);
    else if (!piece.isQuoted && isTag(piece.text))
        addFilter({SearchOperator::Tag, bareName(piece.text), piece.isExcluded});
    else
        addWord(piece);
}

void Parser::addOperator(const Piece &piece)
{
    const auto op = operatorFromName(piece.name);
    if (!op)
        return addAsWords(piece, SearchWarning::Kind::UnknownOperator);
    if (piece.text.trimmed().isEmpty())
        return addAsWords(piece, SearchWarning::Kind::MissingValue);
    const auto value = normalValue(*op, withoutStars(piece.text));
    const bool isDate = *op == SearchOperator::After || *op == SearchOperator::Before;
    if (!value || (isDate && (piece.isExcluded || !addDate(*op, *value))))
        return addAsWords(piece, SearchWarning::Kind::BrokenValue);
    addFilter({*op, *value, piece.isExcluded});
}

bool Parser::addDate(SearchOperator op, const QString &value)
{
    const auto at = searchDate(value, m_zone, m_now);
    if (!at)
        return false;
    if (op == SearchOperator::After)
        m_query.from = m_query.from ? std::max(*m_query.from, *at) : *at;
    else
        m_query.until = m_query.until ? std::min(*m_query.until, *at) : *at;
    return true;
}

void Parser::addFilter(const SearchFilter &filter)
{
    if (!m_query.filters.contains(filter))
        m_query.filters.append(filter);
}

void Parser::addAsWords(const Piece &piece, SearchWarning::Kind kind)
{
    if (isUnfinished(piece))
        return;
    const bool isUnknown = kind == SearchWarning::Kind::UnknownOperator;
    m_query.warnings.append({kind, (isUnknown || piece.text.isEmpty() ? piece.name : piece.text).toString(),
                             piece.start, piece.end - piece.start});
    Piece words = piece;
    const QString text = piece.name.toString() + (piece.isQuoted ? u' ' : u':') + piece.text.toString();
    words.name = {};
    words.text = text;
    addWord(words);
}

void Parser::addWord(const Piece &piece)
{
    const QStringView text = piece.isQuoted ? piece.text : withoutStars(piece.text);
    const bool isPrefix = piece.hasStar || isUnfinished(piece) || text.size() < piece.text.size();
    const auto token = text::queryPhrase(text);
    if (!token)
        return;
    // One letter begins too many words.
    const bool mayBePrefix = token->words.last().toUcs4().size() >= 2;
    const SearchWord word{text.toString(), piece.isQuoted, piece.isExcluded, isPrefix && mayBePrefix};
    if (!m_query.words.contains(word))
        m_query.words.append(word);
}

}  // namespace

SearchQuery parseSearch(QStringView typed, const QTimeZone &zone, Instant now, SearchTyping typing)
{
    PieceReader pieces(typed.left(MaxSearchText));
    Parser parser(zone, now, typing);
    while (const auto piece = pieces.next())
        parser.add(*piece);
    return parser.take();
}

}  // namespace daisychain
