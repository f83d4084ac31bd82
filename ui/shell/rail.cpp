#include "ui/shell/rail.h"

#include "ui/widget/plain_text.h"

#include <QAbstractButton>
#include <QAction>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

class Place final : public QAbstractButton {
public:
    Place(const Theme &theme, const Icons &icons, const QString &id, const QString &iconName, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_icons(icons)
        , m_iconName(iconName)
    {
        setObjectName(id);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void setCount(int count)
    {
        m_count = count;
        name();
        update();
    }
    void setWordShown(bool isShown)
    {
        m_isWordShown = isShown;
        name();
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const QFontMetrics strong(m_theme.font(TypeSize::Strong));
        const int height = std::max(36, strong.height() + space::Medium + space::Unit);
        if (!m_isWordShown)
            return {48, height};
        const QFontMetrics small(m_theme.font(TypeSize::Small));
        const int count = small.horizontalAdvance(QStringLiteral("000")) + space::Small;
        return {WordLeft + strong.horizontalAdvance(text()) + count + space::Medium, height};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &t = m_theme.tokens();
        const QRect field = rect().adjusted(space::Unit, 1, -space::Unit, -1);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? t.selection : blended(t.sunken, t.text, 0.06));
            painter.drawRoundedRect(field, space::Radius, space::Radius);
        }
        if (hasFocus()) {
            painter.setPen(QPen(t.focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(field).adjusted(1, 1, -1, -1), space::Radius - 1,
                                    space::Radius - 1);
        }
        drawIcon(painter);
        if (m_isWordShown)
            drawWord(painter, t);
        drawCount(painter, t);
    }

private:
    static constexpr int WordLeft = 14 + Icons::Large + space::Small + 2;

    QRect mirrored(const QRect &place) const { return QStyle::visualRect(layoutDirection(), rect(), place); }

    void drawIcon(QPainter &painter) const
    {
        const QPixmap drawn = m_icons.pixmap(m_iconName, isChecked() ? &Tokens::accent : &Tokens::textMuted,
                                             Icons::Large, devicePixelRatioF());
        const int left = m_isWordShown ? 14 : (width() - Icons::Large) / 2;
        painter.drawPixmap(
            mirrored(QRect(left, (height() - Icons::Large) / 2, Icons::Large, Icons::Large)).topLeft(),
            drawn);
    }

    void drawWord(QPainter &painter, const Tokens &t) const
    {
        painter.setFont(m_theme.font(isChecked() ? TypeSize::Strong : TypeSize::Body));
        painter.setPen(isChecked() ? t.text : t.textMuted);
        const QRect place = mirrored(QRect(WordLeft, 0, width() - WordLeft - space::Medium, height()));
        painter.drawText(place,
                         int(Qt::AlignVCenter | Qt::TextSingleLine) |
                             int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                         text());
    }

    void drawCount(QPainter &painter, const Tokens &t) const
    {
        if (m_count <= 0)
            return;
        const QString number = QLocale().toString(m_count);
        painter.setFont(m_theme.tabularFont(TypeSize::Small));
        if (m_isWordShown) {
            painter.setPen(isChecked() ? t.accent : t.textMuted);
            const QRect place = mirrored(QRect(0, 0, width() - space::Medium, height()));
            painter.drawText(place,
                             int(Qt::AlignVCenter | Qt::TextSingleLine) |
                                 int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)),
                             number);
            return;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawEllipse(QPointF(width() / 2.0 + 11, height() / 2.0 - 9), 4, 4);
    }

    void name()
    {
        setAccessibleName(m_count > 0 ? QStringLiteral("%1 %2").arg(text()).arg(m_count) : text());
        setToolTip(m_isWordShown ? QString() : plainToolTip(accessibleName()));
    }

    const Theme &m_theme;
    const Icons &m_icons;
    QString m_iconName;
    int m_count = 0;
    bool m_isWordShown = true;
};

Place *asPlace(QAbstractButton *button)
{
    return static_cast<Place *>(button);
}

}  // namespace

Rail::Rail(const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, space::Small, 0, space::Small);
    m_column->setSpacing(2);
    m_column->addStretch(1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, [this] {
        for (QAbstractButton *place : std::as_const(m_places))
            place->updateGeometry();
        update();
    });
}

void Rail::addPlace(const QString &id, const QString &word, const QString &icon, bool atFoot)
{
    auto *place = new Place(m_theme, m_icons, id, icon, this);
    place->setText(word);
    place->setCount(0);
    place->setWordShown(m_areWordsShown);
    m_group.addButton(place);
    m_places.insert(id, place);
    if (atFoot)
        m_column->addWidget(place);
    else
        m_column->insertWidget(m_stretchAt++, place);
    connect(place, &QAbstractButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
}

void Rail::addDeed(QAction &command, const QString &word, const QString &icon)
{
    auto *deed = new Place(m_theme, m_icons, command.objectName(), icon, this);
    deed->setCheckable(false);
    deed->setText(word);
    deed->setCount(0);
    deed->setWordShown(m_areWordsShown);
    m_places.insert(command.text(), deed);
    m_column->insertWidget(0, deed);
    ++m_stretchAt;
    connect(deed, &QAbstractButton::clicked, &command, &QAction::trigger);
}

void Rail::setCount(const QString &id, int count)
{
    if (QAbstractButton *place = m_places.value(id))
        asPlace(place)->setCount(count);
}

void Rail::setShown(const QString &id, bool isShown)
{
    if (QAbstractButton *place = m_places.value(id))
        place->setVisible(isShown);
}

void Rail::setCurrent(const QString &id)
{
    if (QAbstractButton *place = m_places.value(id))
        place->setChecked(true);
}

void Rail::setWordsShown(bool areShown)
{
    m_areWordsShown = areShown;
    for (QAbstractButton *place : std::as_const(m_places))
        asPlace(place)->setWordShown(areShown);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(&Tokens::sunken));
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(x, 0, 1, height()), m_theme.color(&Tokens::line));
}

}  // namespace daisychain::ui
