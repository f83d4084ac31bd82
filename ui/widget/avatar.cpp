#include "ui/widget/avatar.h"

#include "ui/theme/theme.h"

#include <QCryptographicHash>
#include <QPainter>
#include <QPainterPath>
#include <QTextBoundaryFinder>

namespace daisychain::ui {

static QString firstCharacter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.left(end) : QString();
}

QString initials(const QString &name)
{
    QStringList words;
    for (const QString &word : name.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (word.at(0).isLetterOrNumber() || word.at(0).isHighSurrogate())
            words.append(word);
    }
    if (words.isEmpty()) {
        const QString first = firstCharacter(name.simplified());
        return first.isEmpty() ? QStringLiteral("?") : first;
    }
    const QString first = firstCharacter(words.first()).toUpper();
    const QChar script = words.first().at(0);
    // Two letters of a joined or stacked script, or two pictures, would not be initials but a muddle.
    const bool isPlain = script.script() == QChar::Script_Latin ||
                         script.script() == QChar::Script_Cyrillic || script.script() == QChar::Script_Greek;
    if (words.size() < 2 || !isPlain || !words.last().at(0).isLetterOrNumber())
        return first;
    return first + firstCharacter(words.last()).toUpper();
}

QColor avatarGround(const QString &key, const Theme &theme)
{
    constexpr int Hues = 12;
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1);
    const int hue = (uchar(hash.at(0)) % Hues) * 360 / Hues + 10;
    return theme.isDark() ? QColor::fromHsl(hue % 360, 70, 72) : QColor::fromHsl(hue % 360, 85, 88);
}

QColor avatarText(const Theme &theme)
{
    return theme.isDark() ? theme.color(&Tokens::text) : QColor(Qt::white);
}

void paintAvatar(QPainter &painter, const QRectF &square, const AvatarLook &look, const Theme &theme,
                 Qt::LayoutDirection direction)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath circle;
    circle.addEllipse(square);
    if (!look.picture.isNull()) {
        painter.save();
        painter.setClipPath(circle);
        painter.drawPixmap(square, look.picture, QRectF(look.picture.rect()));
        painter.restore();
    } else {
        painter.fillPath(circle, avatarGround(look.key, theme));
        const QString letters = initials(look.name);
        QFont font = theme.font(TypeSize::Strong);
        font.setPixelSize(std::max(9, int(square.height() * (letters.size() > 1 ? 0.36 : 0.44))));
        painter.setFont(font);
        painter.setPen(avatarText(theme));
        painter.drawText(square, Qt::AlignCenter | Qt::TextSingleLine, letters);
    }
    if (look.mark) {
        const double side = std::max(14.0, square.height() * 0.38);
        const double x =
            direction == Qt::RightToLeft ? square.left() - side * 0.22 : square.right() - side * 0.78;
        paintMark(painter, QRectF(x, square.bottom() - side * 0.78, side, side), *look.mark, theme);
    }
    painter.restore();
}

Avatar::Avatar(const Theme &theme, int size, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_size(size)
{
    setFixedSize(size + 4, size + 4);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Avatar::setLook(const AvatarLook &look)
{
    m_look = look;
    setAccessibleName(look.name);
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double x = layoutDirection() == Qt::RightToLeft ? 4 : 0;
    paintAvatar(painter, QRectF(x, 0, m_size, m_size), m_look, m_theme, layoutDirection());
}

}  // namespace daisychain::ui
