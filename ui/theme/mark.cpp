#include "ui/theme/mark.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace daisychain::ui {

Mark networkMark(Network network)
{
    switch (network) {
    case Network::Mastodon:
        return {MarkShape::Square, u'M'};
    case Network::Bluesky:
        return {MarkShape::Circle, u'B'};
    case Network::X:
        return {MarkShape::Diamond, u'X'};
    case Network::Feed:
        return {MarkShape::Shield, u'F'};
    case Network::Address:
        return {MarkShape::Square, u'@'};
    }
    return {};
}

QString networkTitle(Network network)
{
    switch (network) {
    case Network::Mastodon:
        return QStringLiteral("Mastodon");
    case Network::Bluesky:
        return QStringLiteral("Bluesky");
    case Network::X:
        return QStringLiteral("X");
    case Network::Feed:
        return QStringLiteral("Feed");
    case Network::Address:
        return QStringLiteral("Address");
    }
    return {};
}

static QPainterPath outlineOf(MarkShape shape, const QRectF &square)
{
    QPainterPath path;
    const double corner = square.width() * 0.28;
    switch (shape) {
    case MarkShape::Square:
        path.addRoundedRect(square, corner, corner);
        break;
    case MarkShape::Circle:
        path.addEllipse(square);
        break;
    case MarkShape::Diamond: {
        const double reach = square.width() * 0.56;
        const QPointF c = square.center();
        path.addPolygon(QPolygonF({c + QPointF(0, -reach), c + QPointF(reach, 0), c + QPointF(0, reach),
                                   c + QPointF(-reach, 0), c + QPointF(0, -reach)}));
        break;
    }
    case MarkShape::Shield:
        path.moveTo(square.topLeft());
        path.lineTo(square.topRight());
        path.lineTo(square.right(), square.top() + square.height() * 0.55);
        path.quadTo(square.right(), square.bottom(), square.center().x(), square.bottom());
        path.quadTo(square.left(), square.bottom(), square.left(), square.top() + square.height() * 0.55);
        path.closeSubpath();
        break;
    }
    return path;
}

void paintMark(QPainter &painter, const QRectF &square, const Mark &mark, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPainterPath shape = outlineOf(mark.shape, square.adjusted(1.5, 1.5, -1.5, -1.5));
    painter.setPen(QPen(theme.color(&Tokens::raised), 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    painter.fillPath(shape, theme.color(&Tokens::textMuted));
    QFont font = theme.font(TypeSize::Strong);
    font.setPixelSize(std::max(7, int(square.height() * 0.52)));
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(theme.color(&Tokens::raised));
    painter.drawText(square, Qt::AlignCenter | Qt::TextSingleLine, QString(mark.letter));
    painter.restore();
}

}  // namespace daisychain::ui
