#include "core/network/feed/warning_list.h"

namespace daisychain::network {

void WarningList::add(FeedWarningKind kind, int line, const QString &subject)
{
    constexpr qsizetype MaxSubject = 100;
    const QString shown = subject.left(MaxSubject);
    const auto known = m_places.constFind({int(kind), shown});
    if (known != m_places.constEnd()) {
        ++m_all[*known].count;
    } else if (m_all.size() < MaxFeedWarnings) {
        m_places.insert({int(kind), shown}, m_all.size());
        m_all.append({kind, line, shown});
    }
}

QString feedWarningName(FeedWarningKind kind)
{
    switch (kind) {
    case FeedWarningKind::ContentType:
        return QStringLiteral("content-type");
    case FeedWarningKind::WrongEncoding:
        return QStringLiteral("wrong-encoding");
    case FeedWarningKind::BrokenBytes:
        return QStringLiteral("broken-bytes");
    case FeedWarningKind::ControlCharacter:
        return QStringLiteral("control-character");
    case FeedWarningKind::OutsideText:
        return QStringLiteral("outside-text");
    case FeedWarningKind::UnclosedElement:
        return QStringLiteral("unclosed-element");
    case FeedWarningKind::StrayEndTag:
        return QStringLiteral("stray-end-tag");
    case FeedWarningKind::BrokenTag:
        return QStringLiteral("broken-tag");
    case FeedWarningKind::Unescaped:
        return QStringLiteral("unescaped");
    case FeedWarningKind::UnknownEntity:
        return QStringLiteral("unknown-entity");
    case FeedWarningKind::HtmlEntity:
        return QStringLiteral("html-entity");
    case FeedWarningKind::ExternalEntity:
        return QStringLiteral("external-entity");
    case FeedWarningKind::CutShort:
        return QStringLiteral("cut-short");
    case FeedWarningKind::TooDeep:
        return QStringLiteral("too-deep");
    case FeedWarningKind::UnknownPrefix:
        return QStringLiteral("unknown-prefix");
    case FeedWarningKind::Markup:
        return QStringLiteral("markup");
    case FeedWarningKind::Date:
        return QStringLiteral("date");
    case FeedWarningKind::DateWithoutZone:
        return QStringLiteral("date-without-zone");
    case FeedWarningKind::Address:
        return QStringLiteral("address");
    case FeedWarningKind::RepeatedId:
        return QStringLiteral("repeated-id");
    case FeedWarningKind::EmptyEntry:
        return QStringLiteral("empty-entry");
    case FeedWarningKind::TooManyEntries:
        return QStringLiteral("too-many-entries");
    case FeedWarningKind::WrongKind:
        return QStringLiteral("wrong-kind");
    }
    Q_UNREACHABLE();
}

}  // namespace daisychain::network
