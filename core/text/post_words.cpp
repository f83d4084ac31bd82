#include "core/text/post_words.h"

#include "core/text/entity_characters.h"
#include "core/text/top_level_domain.h"
#include "core/text/utf16.h"

namespace daisychain::text {

namespace {

bool isLetter(char32_t code)
{
    return QChar::isLetter(code) || QChar::isMark(code);
}

bool isApostrophe(char16_t unit)
{
    return unit == u'\'' || unit == u'\u2019' || unit == u'\u02BC';
}

bool isPrintableAscii(char16_t unit)
{
    return unit > 0x20 && unit < 0x7F;
}

/// Whether what stands between blanks is a link, a host or an address.
bool isAddress(QStringView run)
{
    if (run.contains(u"://") || run.startsWith(u"www.", Qt::CaseInsensitive) || run.indexOf(u'@') > 0)
        return true;
    const QStringView host = run.first(runEnd(
        run, 0, [](char16_t unit) { return isAsciiAlphanumeric(unit) || unit == u'.' || unit == u'-'; }));
    const qsizetype dot = host.lastIndexOf(u'.');
    constexpr qsizetype LongestEnding = 10;
    const QStringView ending = host.sliced(dot + 1);
    return dot > 0 && host[dot - 1] != u'.' && ending.size() > 1 && ending.size() <= LongestEnding &&
           ending.back().isLower() && isTopLevelDomain(ending);
}

}  // namespace

/// Where what begins at `at` and is no word of the post ends; `at` when it is one.
qsizetype PostWords::skipped(qsizetype at) const
{
    const char16_t first = m_text[at].unicode();
    if (first == u'@')
        return runEnd(m_text, at + 1,
                      [](char16_t unit) { return isAsciiWord(unit) || unit == u'.' || unit == u'-'; });
    if (first == u'#' || first == u'$' || first == u'\uFF03')
        return runEnd(m_text, at + 1, [](char16_t unit) {
            return QChar::isLetterOrNumber(unit) || QChar::isMark(unit) || unit == u'_';
        });
    if (at < m_plainUntil || !isAsciiAlphanumeric(first))
        return at;
    const qsizetype end = runEnd(m_text, at, isPrintableAscii);
    return isAddress(m_text.sliced(at, end - at)) ? end : at;
}

qsizetype PostWords::wordEnd(qsizetype at) const
{
    while (at < m_text.size()) {
        qsizetype after = at;
        if (!isLetter(codePointAt(m_text, after))) {
            if (!isApostrophe(m_text[at].unicode()) || after >= m_text.size() || !m_text[after].isLetter())
                return at;
        }
        at = after;
    }
    return at;
}

std::optional<QStringView> PostWords::next()
{
    while (m_at < m_text.size()) {
        if (const qsizetype end = skipped(m_at); end > m_at) {
            m_at = end;
            continue;
        }
        if (m_at >= m_plainUntil && isAsciiAlphanumeric(m_text[m_at].unicode()))
            m_plainUntil = runEnd(m_text, m_at, isPrintableAscii);
        const qsizetype begin = m_at;
        m_at = wordEnd(begin);
        const bool goesOn = m_at < m_text.size() && (m_text[m_at].isDigit() || m_text[m_at] == u'_');
        if (goesOn || (m_at == begin && (m_text[begin].isDigit() || m_text[begin] == u'_'))) {
            m_at =
                runEnd(m_text, m_at, [](char16_t unit) { return isAsciiWord(unit) || QChar::isDigit(unit); });
            continue;
        }
        if (m_at > begin)
            return m_text.sliced(begin, m_at - begin);
        codePointAt(m_text, m_at);
    }
    return std::nullopt;
}

}  // namespace daisychain::text
