#pragma once

#include <QProxyStyle>

namespace daisychain::ui {

class Theme;

/// Draws Qt's own widgets quietly, in the theme's tokens: hairlines, thin scroll bars, a focus ring that is
/// always seen. A push button set as default is the one main button of its place.
class DaisyStyle final : public QProxyStyle {
    Q_OBJECT

public:
    /// `theme` must outlive the style.
    explicit DaisyStyle(const Theme &theme);

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    void drawButtonPanel(const QStyleOption *option, QPainter *painter) const;
    void drawFieldPanel(const QStyleOption *option, QPainter *painter) const;
    void drawCheck(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const;
    void drawFocusRing(const QRect &rect, QPainter *painter) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter) const;
    void drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawProgress(const QStyleOption *option, QPainter *painter) const;

    const Theme &m_theme;
};

}  // namespace daisychain::ui
