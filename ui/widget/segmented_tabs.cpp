#include "ui/widget/segmented_tabs.h"

#include "ui/widget/icon_button.h"
#include "ui/widget/plain_text.h"

#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QStyle>
#include <QToolButton>

namespace daisychain::ui {

namespace {

class TabButton final : public QAbstractButton {
public:
    TabButton(const Theme &theme, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    /// Whether the tab has another size now.
    bool setCount(int count, bool isAtLeast)
    {
        if (count == m_count && isAtLeast == m_isAtLeast)
            return false;
        const qsizetype before = countText().size();
        m_count = count;
        m_isAtLeast = isAtLeast;
        setAccessibleName(count >= 0 ? QStringLiteral("%1 %2").arg(text(), countText()) : text());
        update();
        return countText().size() != before;
    }

    QString countText() const
    {
        if (m_count < 0)
            return {};
        const QString count = QLocale().toString(m_count);
        return m_isAtLeast ? count + u'+' : count;
    }

    QSize sizeHint() const override
    {
        const QFontMetrics strong(m_theme.font(TypeSize::Strong));
        const QFontMetrics small(m_theme.tabularFont(TypeSize::Small));  // a number that ticks moves nothing
        const int count = m_count < 0 ? 0 : small.horizontalAdvance(countText()) + space::Unit;
        return {strong.horizontalAdvance(text()) + count + 2 * space::Small,
                std::max(space::Target + space::Unit, strong.height() + space::Small)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &t = m_theme.tokens();
        if (underMouse() && !isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.hover);
            painter.drawRoundedRect(rect().adjusted(0, 2, 0, -2), space::Radius, space::Radius);
        }
        const QFont font = m_theme.font(isChecked() ? TypeSize::Strong : TypeSize::Body);
        const QFont small = m_theme.tabularFont(TypeSize::Small);
        const int textWidth = QFontMetrics(font).horizontalAdvance(text());
        const int countWidth =
            m_count < 0 ? 0 : QFontMetrics(small).horizontalAdvance(countText()) + space::Unit;
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        const int left = (width() - textWidth - countWidth) / 2;
        const QRect name(isMirrored ? left + countWidth : left, 0, textWidth + 1, height());
        painter.setFont(font);
        painter.setPen(isChecked() ? t.text : t.textMuted);
        painter.drawText(name, Qt::AlignVCenter | Qt::TextSingleLine, text());
        if (m_count >= 0) {
            const QRect number(isMirrored ? left : left + textWidth + space::Unit, 0,
                               countWidth - space::Unit, height());
            painter.setFont(small);
            painter.setPen(isChecked() ? t.accent : t.textMuted);
            painter.drawText(number, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, countText());
        }
        if (isChecked())
            painter.fillRect(QRect(space::Small, height() - 2, width() - 2 * space::Small, 2), t.accent);
        if (hasFocus()) {
            painter.setPen(QPen(t.focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(rect().adjusted(1, 1, -1, -3), space::Radius, space::Radius);
        }
    }

private:
    const Theme &m_theme;
    int m_count = -1;
    bool m_isAtLeast = false;
};

TabButton *asTab(QAbstractButton *button)
{
    return static_cast<TabButton *>(button);
}

}  // namespace

SegmentedTabs::SegmentedTabs(const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_more(new IconButton(icons.icon(QStringLiteral("more")), tr("More lists"), this))
{
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    m_more->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &SegmentedTabs::fillMenu);
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int id) {
        arrange();
        Q_EMIT chosen(id);
    });
    connect(&theme, &Theme::changed, this, &SegmentedTabs::arrange);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

/// Who comes later is reached in the order of the tabs all the same, and the button for the rest after them.
void SegmentedTabs::orderFocus()
{
    QWidget *before = nullptr;
    for (const int id : std::as_const(m_order)) {
        QWidget *button = m_group.button(id);
        if (before != nullptr)
            setTabOrder(before, button);
        before = button;
    }
    if (before != nullptr)
        setTabOrder(before, m_more);
}

/// In its window the order is that of making; here it is made anew.
void SegmentedTabs::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    orderFocus();
}

void SegmentedTabs::setTabs(const QList<Tab> &tabs)
{
    QList<int> wanted;
    for (const Tab &tab : tabs)
        wanted.append(tab.id);
    for (QAbstractButton *button : m_group.buttons()) {
        if (!wanted.contains(m_group.id(button)))
            delete button;
    }
    for (const Tab &tab : tabs) {
        QAbstractButton *button = m_group.button(tab.id);
        if (button == nullptr) {
            button = new TabButton(m_theme, this);
            m_group.addButton(button, tab.id);
            asTab(button)->setCount(-1, false);
        }
        button->setText(tab.text);
        button->setToolTip(plainToolTip(tab.hint));
        button->show();
    }
    if (m_group.checkedButton() == nullptr && !tabs.isEmpty())
        m_group.button(tabs.first().id)->setChecked(true);
    m_order = wanted;
    orderFocus();
    updateGeometry();
    arrange();
}

void SegmentedTabs::setCount(int id, int count, bool isAtLeast)
{
    if (QAbstractButton *button = m_group.button(id)) {
        if (asTab(button)->setCount(count, isAtLeast))
            arrange();
    }
}

void SegmentedTabs::setCurrent(int id)
{
    if (QAbstractButton *button = m_group.button(id)) {
        button->setChecked(true);
        arrange();
    }
}

QSize SegmentedTabs::sizeHint() const
{
    QSize size(0, space::Target + space::Unit);
    for (const QAbstractButton *button : m_group.buttons()) {
        size.rwidth() += button->sizeHint().width();
        size.setHeight(std::max(size.height(), button->sizeHint().height()));
    }
    return size;
}

QSize SegmentedTabs::minimumSizeHint() const
{
    const QAbstractButton *button = m_group.checkedButton();
    return {(button ? button->sizeHint().width() : 0) + space::Target, sizeHint().height()};
}

void SegmentedTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SegmentedTabs::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

void SegmentedTabs::arrange()
{
    const bool fitsAll = sizeHint().width() <= width();
    const int room = fitsAll ? width() : width() - m_more->sizeHint().width();
    const QAbstractButton *currentTab = m_group.checkedButton();
    int keptForCurrent = currentTab ? currentTab->sizeHint().width() : 0;
    int x = 0;
    bool isFull = false;
    m_hidden.clear();
    for (const int id : std::as_const(m_order)) {
        QAbstractButton *button = m_group.button(id);
        const bool isCurrent = button == currentTab;
        if (isCurrent)
            keptForCurrent = 0;
        const QSize size(button->sizeHint().width(), height());
        isFull = isFull || (!isCurrent && x + size.width() + keptForCurrent > room);
        const bool isShown = fitsAll || isCurrent || !isFull;
        button->setVisible(isShown);
        if (!isShown) {
            m_hidden.append(id);
            continue;
        }
        const QRect place(x, 0, size.width(), size.height());
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        x += size.width();
    }
    m_more->setVisible(!fitsAll);
    const QSize more = m_more->sizeHint();
    m_more->setGeometry(QStyle::visualRect(
        layoutDirection(), rect(), QRect(x, (height() - more.height()) / 2, more.width(), more.height())));
}

void SegmentedTabs::fillMenu()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    for (const int id : m_hidden) {
        const TabButton *tab = asTab(m_group.button(id));
        const QString count = tab->countText();
        const QString name = tab->text().replace(u'&', QStringLiteral("&&"));
        QAction *action = menu->addAction(count.isEmpty() ? name : name + u'\t' + count);
        connect(action, &QAction::triggered, this, [this, id] {
            setCurrent(id);
            Q_EMIT chosen(id);
        });
    }
}

}  // namespace daisychain::ui
