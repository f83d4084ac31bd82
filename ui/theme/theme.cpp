#include "ui/theme/theme.h"

#include "ui/theme/daisy_style.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QToolTip>

#include <algorithm>

namespace daisychain::ui {

/// Desktops without a theme of their own give 9 pt, too small for eight hours.
static constexpr double LeastBodyPoints = 10.0;

static const QStringList EmojiFonts{QStringLiteral("Noto Color Emoji"), QStringLiteral("Apple Color Emoji"),
                                    QStringLiteral("Segoe UI Emoji")};

Theme::Theme(const QFont &systemFont, QObject *parent)
    : QObject(parent)
    , m_systemFont(systemFont)
    , m_tokens(lightTokens())
{
    // Else each sign comes from whichever font has it, flags and hands in one colour and in pieces.
    m_systemFont.setFamilies(QStringList{QFontInfo(m_systemFont).family()} + EmojiFonts);
    if (m_systemFont.pointSizeF() < LeastBodyPoints)
        m_systemFont.setPointSizeF(LeastBodyPoints);
}

Theme::~Theme() = default;

QFont Theme::font(TypeSize size) const
{
    QFont font = m_systemFont;
    const double body = m_systemFont.pointSizeF() * m_fontScale;
    switch (size) {
    case TypeSize::Small:
        font.setPointSizeF(body * 0.88);
        break;
    case TypeSize::Body:
        font.setPointSizeF(body);
        break;
    case TypeSize::Strong:
        font.setPointSizeF(body);
        font.setWeight(QFont::DemiBold);
        break;
    case TypeSize::Title:
        font.setPointSizeF(body * 1.3);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

QFont Theme::tabularFont(TypeSize size) const
{
    QFont tabular = font(size);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    tabular.setFeature("tnum", 1);
#endif
    return tabular;
}

int Theme::rowHeight() const
{
    const int lines =
        QFontMetrics(font(TypeSize::Strong)).height() + QFontMetrics(font(TypeSize::Body)).height();
    return m_density == Density::Comfortable ? std::max(60, lines + 2 * space::Medium)
                                             : std::max(40, lines + space::Unit);
}

void Theme::setAppearance(Appearance appearance)
{
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    update();
}

void Theme::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    update();
}

void Theme::setFontScale(double scale)
{
    const double bounded = std::clamp(scale, 0.8, 2.0);
    if (qFuzzyCompare(m_fontScale, bounded))
        return;
    m_fontScale = bounded;
    update();
}

void Theme::setSystemDark(bool isDark)
{
    if (m_isSystemDark == isDark)
        return;
    m_isSystemDark = isDark;
    update();
}

void Theme::update()
{
    m_isDark = m_appearance == Appearance::System ? m_isSystemDark : m_appearance == Appearance::Dark;
    m_tokens = m_isDark ? darkTokens() : lightTokens();
    Q_EMIT changed();
}

QPalette Theme::palette() const
{
    const Tokens &t = m_tokens;
    QPalette palette;
    palette.setColor(QPalette::Window, t.ground);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.raised);
    palette.setColor(QPalette::AlternateBase, t.ground);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.raised);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.late);
    palette.setColor(QPalette::PlaceholderText, t.textMuted);
    palette.setColor(QPalette::Highlight, t.selection);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Light, t.raised);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.outline);
    palette.setColor(QPalette::Shadow, t.shadow);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, blended(t.ground, t.textMuted, 0.65));
    return palette;
}

void Theme::applyTo(QApplication &application)
{
    application.setStyle(new DaisyStyle(*this));
    const auto give = [this, &application] {
        application.setPalette(palette());
        application.setFont(font(TypeSize::Body));
        QToolTip::setPalette(palette());
        QToolTip::setFont(font(TypeSize::Small));
    };
    give();
    connect(this, &Theme::changed, &application, give);
}

}  // namespace daisychain::ui
