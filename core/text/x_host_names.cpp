#include "core/text/x_host_names.h"

#include "core/text/entity_characters.h"
#include "core/text/punycode.h"
#include "core/text/top_level_domain.h"
#include "core/text/x_characters.h"

#include <algorithm>

namespace daisychain::text {

namespace {

constexpr qsizetype MaxEnding = 24;
constexpr int MaxLabel = 63;

bool isInStretch(char16_t unit)
{
    return unit == u'.' || unit == u'-' || unit == u'_' || isHostLetterOnX(unit);
}

bool isLatin(char16_t unit)
{
    return isAsciiAlphanumeric(unit) || unit == u'-' || isLatinAccentOnX(unit);
}

/// Whether an ending may stop before `at`.
bool mayStopAt(QStringView text, qsizetype at)
{
    if (at == text.size())
        return true;
    const char16_t next = text[at].unicode();
    return !isAsciiAlphanumeric(next) && next != u'@' && next != u'+' && next != u'-';
}

/// The end of the longest ending that begins a label; `start` when there is none.
qsizetype findEndingEnd(QStringView text, qsizetype start, qsizetype labelEnd)
{
    if (text.sliced(start, labelEnd - start).startsWith(u"xn--", Qt::CaseInsensitive)) {
        const qsizetype encoded = start + 4;
        const qsizetype end =
            runEnd(text, encoded, [](char16_t unit) { return isAsciiAlphanumeric(unit) || unit == u'-'; });
        return end > encoded ? end : start;
    }
    qsizetype end = start;
    while (end < labelEnd && end - start < MaxEnding && text[end] != u'-' && text[end] != u'_' &&
           !isAsciiDigit(text[end].unicode()))
        ++end;
    for (; end > start; --end) {
        if (mayStopAt(text, end) && isTopLevelDomainOnX(text.sliced(start, end - start)))
            return end;
    }
    return start;
}

}  // namespace

XHostNames::XHostNames(QStringView text, qsizetype at)
    : m_text(text)
    , m_start(at)
    , m_end(runEnd(text, at, isInStretch))
{
    while (m_start > 0 && isInStretch(text[m_start - 1].unicode()))
        --m_start;
    qsizetype label = m_start;
    for (qsizetype end = m_start; end <= m_end; ++end) {
        if (end == m_end || text[end] == u'.') {
            m_labels.append(labelAt(label, end));
            label = end + 1;
        }
    }
    for (qsizetype i = m_labels.size() - 1; i >= 0; --i) {
        m_labels[i].name = nameFrom(i, m_labels[i].start);
        m_labels[i].latinName = latinNameFrom(i, m_labels[i].start);
    }
}

XHostNames::Label XHostNames::labelAt(qsizetype start, qsizetype end) const
{
    Label label{start, end, start, start, end};
    if (start == end)
        return label;
    const qsizetype underscore = m_text.sliced(start, end - start).lastIndexOf(u'_');
    label.afterUnderscore = start + underscore + 1;
    while (label.latinStart > start && isLatin(m_text[label.latinStart - 1].unicode()))
        --label.latinStart;
    label.isClosed = isHostLetterOnX(m_text[end - 1].unicode());
    if (start > m_start)
        label.endingEnd = findEndingEnd(m_text, start, end);
    return label;
}

bool XHostNames::hasEnding(qsizetype label) const
{
    return label < m_labels.size() && m_labels[label].endingEnd > m_labels[label].start;
}

/// The last label of the longest name that begins at `at`, a place in `label` or its end; -1 when none does.
int XHostNames::nameFrom(qsizetype label, qsizetype at) const
{
    const Label &first = m_labels[label];
    if (at >= first.end || !first.isClosed || !isHostLetterOnX(m_text[at].unicode()))
        return -1;
    if (label + 1 < m_labels.size() && m_labels[label + 1].name >= 0)
        return m_labels[label + 1].name;
    return at >= first.afterUnderscore && hasEnding(label + 1) ? int(label + 1) : -1;
}

int XHostNames::latinNameFrom(qsizetype label, qsizetype at) const
{
    const Label &first = m_labels[label];
    if (at >= first.end || at < first.latinStart)
        return -1;
    if (label + 1 < m_labels.size() && m_labels[label + 1].latinName >= 0)
        return m_labels[label + 1].latinName;
    return hasEnding(label + 1) ? int(label + 1) : -1;
}

qsizetype XHostNames::labelOf(qsizetype at) const
{
    const auto after =
        std::upper_bound(m_labels.begin(), m_labels.end(), at,
                         [](qsizetype place, const Label &label) { return place < label.start; });
    return after - m_labels.begin() - 1;
}

qsizetype XHostNames::nameEnd(qsizetype at) const
{
    const int last = nameFrom(labelOf(at), at);
    return last < 0 ? at : m_labels[last].endingEnd;
}

QList<XHostNames::Range> XHostNames::latinNames(Range name) const
{
    QList<Range> names;
    qsizetype label = labelOf(name.start);
    const qsizetype lastLabel = labelOf(name.end - 1);
    qsizetype from = name.start;
    while (label < lastLabel) {
        const Label &first = m_labels[label];
        const qsizetype start = std::max(from, first.latinStart);
        const qsizetype last = std::min<qsizetype>(latinNameFrom(label, start), lastLabel);
        if (last < 0) {
            from = m_labels[++label].start;
            continue;
        }
        from = m_labels[last].endingEnd;
        names.append({start, from});
        label = last;
    }
    return names;
}

bool isResolvable(QStringView host)
{
    for (const QStringView label : host.split(u'.')) {
        if (label.isEmpty() || asciiLabelLength(label, MaxLabel) > MaxLabel)
            return false;
    }
    return true;
}

}  // namespace daisychain::text
