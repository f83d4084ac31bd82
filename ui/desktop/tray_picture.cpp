#include "ui/desktop/tray_picture.h"

#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace daisychain::ui {

namespace {

constexpr double Grid = 22;
constexpr int Petals = 8;

void paintDaisy(QPainter &painter)
{
    const Tokens t = lightTokens();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    painter.drawRoundedRect(QRectF(0, 0, Grid, Grid), 5, 5);
    painter.save();
    painter.translate(Grid / 2, Grid / 2);
    painter.setBrush(t.accentText);
    for (int i = 0; i < Petals; ++i) {
        painter.rotate(360.0 / Petals);
        painter.drawEllipse(QPointF(0, -5.7), 2.0, 3.4);
    }
    painter.setBrush(darkTokens().praise);
    painter.drawEllipse(QPointF(0, 0), 3.1, 3.1);
    painter.restore();
}

using Bars = std::array<quint8, 5>;

/// Figures of 3 × 5 squares: no font is legible at this size on every desktop.
Bars barsOf(QChar sign)
{
    static constexpr std::array<Bars, 10> Figures{{{7, 5, 5, 5, 7},
                                                   {2, 6, 2, 2, 7},
                                                   {7, 1, 7, 4, 7},
                                                   {7, 1, 7, 1, 7},
                                                   {5, 5, 7, 1, 1},
                                                   {7, 4, 7, 1, 7},
                                                   {7, 4, 7, 5, 7},
                                                   {7, 1, 2, 2, 2},
                                                   {7, 5, 7, 5, 7},
                                                   {7, 5, 7, 1, 7}}};
    static constexpr Bars Plus{0, 2, 7, 2, 0};
    return sign.isDigit() ? Figures[size_t(sign.digitValue())] : Plus;
}

void paintBadge(QPainter &painter, const QString &text)
{
    const Tokens t = lightTokens();
    constexpr double Dot = 1.6;  // a figure is three dots wide and five high
    const double width = double(text.size()) * 4 * Dot - Dot;
    const QRectF pill(Grid - width - 4, Grid - 5 * Dot - 3.5, width + 4, 5 * Dot + 3.5);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.drawRoundedRect(pill.adjusted(-1.2, -1.2, 1.2, 1.2), 3.8, 3.8);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setBrush(t.late);
    painter.drawRoundedRect(pill, 3, 3);
    painter.setBrush(t.accentText);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const Bars bars = barsOf(text.at(i));
        for (int row = 0; row < 5; ++row) {
            for (int column = 0; column < 3; ++column) {
                if (((bars[size_t(row)] >> (2 - column)) & 1) != 0)
                    painter.drawRect(QRectF(pill.left() + 2 + (double(i) * 4 + column) * Dot,
                                            pill.top() + 1.75 + row * Dot, Dot, Dot));
            }
        }
    }
}

}  // namespace

QString badgeText(int unread)
{
    if (unread <= 0)
        return {};
    return unread > 99 ? QStringLiteral("99+") : QString::number(unread);
}

QPixmap trayPicture(int unread, int size, double devicePixelRatio)
{
    const int pixels = std::max(1, qRound(size * devicePixelRatio));
    QPixmap picture(pixels, pixels);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixels / Grid, pixels / Grid);
    paintDaisy(painter);
    if (const QString text = badgeText(unread); !text.isEmpty())
        paintBadge(painter, text);
    painter.end();
    picture.setDevicePixelRatio(devicePixelRatio);
    return picture;
}

}  // namespace daisychain::ui
