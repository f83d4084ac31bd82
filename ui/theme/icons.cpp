#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace daisychain::ui {

namespace {

constexpr int Grid = 20;             ///< the view box of every file
constexpr double StrokeWidth = 1.5;  ///< in device independent pixels, at every size
constexpr qsizetype MaxPixmaps = 400;

/// Paints through Icons, so that a change of theme shows without a new QIcon.
class TokenIconEngine final : public QIconEngine {
public:
    TokenIconEngine(const Icons &icons, const Theme &theme, QString name, Token token)
        : m_icons(icons)
        , m_theme(theme)
        , m_name(std::move(name))
        , m_token(token)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        const int size = std::min(rect.width(), rect.height());
        const QPixmap drawn = m_icons.pixmap(m_name, tokenFor(mode), size, ratio);
        const double opacity = painter->opacity();
        if (mode == QIcon::Disabled)
            painter->setOpacity(opacity * 0.55);
        painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2,
                            drawn);
        painter->setOpacity(opacity);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap target(size);
        target.setDevicePixelRatio(scale);
        target.fill(Qt::transparent);
        QPainter painter(&target);
        paint(&painter, QRect(QPoint(), size / scale), mode, state);
        return target;
    }

    QIconEngine *clone() const override { return new TokenIconEngine(m_icons, m_theme, m_name, m_token); }
    QString key() const override { return QStringLiteral("daisychain"); }
    bool isNull() override { return false; }

private:
    Token tokenFor(QIcon::Mode mode) const
    {
        return mode == QIcon::Active && m_token == &Tokens::textMuted ? &Tokens::text : m_token;
    }

    const Icons &m_icons;
    const Theme &m_theme;
    QString m_name;
    Token m_token;
};

QByteArray drawing(const QString &name)
{
    QFile file(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isThere, "Icons", qPrintable(name));
    return isThere ? file.readAll() : QByteArray();
}

}  // namespace

Icons::Icons(const Theme &theme)
    : m_theme(theme)
{
}

Icons::~Icons() = default;

QPixmap Icons::pixmap(const QString &name, Token token, int size, double devicePixelRatio) const
{
    const QColor colour = m_theme.color(token);
    const QString key =
        QStringLiteral("%1|%2|%3|%4").arg(name, colour.name()).arg(size).arg(devicePixelRatio);
    if (const auto it = m_pixmaps.constFind(key); it != m_pixmaps.cend())
        return *it;

    QByteArray svg = drawing(name);
    svg.replace("currentColor", colour.name().toLatin1());
    svg.replace("stroke-width=\"1.5\"",
                "stroke-width=\"" + QByteArray::number(StrokeWidth * Grid / size) + "\"");
    QPixmap drawn(QSize(size, size) * devicePixelRatio);
    drawn.setDevicePixelRatio(devicePixelRatio);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    QSvgRenderer(svg).render(&painter, QRectF(0, 0, size, size));
    painter.end();

    if (m_pixmaps.size() >= MaxPixmaps)
        m_pixmaps.clear();
    m_pixmaps.insert(key, drawn);
    return drawn;
}

QIcon Icons::icon(const QString &name, Token token) const
{
    return QIcon(new TokenIconEngine(*this, m_theme, name, token));
}

QStringList Icons::names()
{
    QStringList names;
    for (const QString &file : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}))
        names.append(file.chopped(4));
    return names;
}

}  // namespace daisychain::ui
