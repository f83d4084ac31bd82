#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace daisychain::ui {

enum class Appearance : quint8 { System = 0, Light = 1, Dark = 2 };
enum class Density : quint8 { Comfortable = 0, Compact = 1 };

/// The only four sizes of type.
enum class TypeSize : quint8 {
    Small,   ///< meta: times, counts
    Body,    ///< what people said
    Strong,  ///< body, semibold
    Title,
};

/// The 4 px grid, in device independent pixels.
namespace space {
inline constexpr int Hair = 1;
inline constexpr int Unit = 4;
inline constexpr int Small = 8;
inline constexpr int Medium = 12;
inline constexpr int Large = 16;
inline constexpr int Radius = 6;
inline constexpr int Target = 28;  ///< the least height and width of what can be pressed
}  // namespace space

/// How the program looks now: colours by token, the four fonts, density. Whoever paints asks it anew at each
/// painting and paints again on changed().
///
/// Threads: the GUI thread.
class Theme final : public QObject {
    Q_OBJECT

public:
    /// `systemFont` is what the desktop gives; the four sizes grow with it.
    explicit Theme(const QFont &systemFont, QObject *parent = nullptr);
    ~Theme() override;

    const Tokens &tokens() const { return m_tokens; }
    QColor color(Token token) const { return m_tokens.*token; }
    bool isDark() const { return m_isDark; }

    QFont font(TypeSize size) const;
    /// Body and small with figures of one width, for numbers in tables.
    QFont tabularFont(TypeSize size) const;
    /// Between the lines of what people said.
    static constexpr double ConversationLineHeight = 1.35;

    /// Of a two-line list row: 60 or 40 px, more when the font needs it.
    int rowHeight() const;
    Density density() const { return m_density; }
    double fontScale() const { return m_fontScale; }
    Appearance appearance() const { return m_appearance; }

    void setAppearance(Appearance appearance);
    void setDensity(Density density);
    /// 0.8 to 2; what lies outside is taken to the border.
    void setFontScale(double scale);
    /// What the desktop says; counts while the appearance is System.
    void setSystemDark(bool isDark);

    /// The colours as Qt's widgets know them.
    QPalette palette() const;
    /// Gives the application this theme's style, palette and font, now and at each change.
    void applyTo(QApplication &application);

Q_SIGNALS:
    void changed();

private:
    void update();

    QFont m_systemFont;
    Tokens m_tokens;
    Appearance m_appearance = Appearance::System;
    Density m_density = Density::Comfortable;
    double m_fontScale = 1.0;
    bool m_isSystemDark = false;
    bool m_isDark = false;
};

}  // namespace daisychain::ui
