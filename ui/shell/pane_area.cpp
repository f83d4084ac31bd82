#include "ui/shell/pane_area.h"

#include "ui/widget/icon_button.h"
#include "ui/widget/pane_splitter.h"
#include "ui/widget/surface.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QStyle>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr int ListWidth = 348;
constexpr int MainWidth = 520;
constexpr int SideWidth = 264;
constexpr int DrawerWidth = 320;
constexpr auto ListName = "list";
constexpr auto MainName = "main";
constexpr auto SideName = "side";

QVBoxLayout *tightColumn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

}  // namespace

PaneArea::PaneArea(const ScreenPanes &panes, const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_panes(panes)
    , m_splitter(new PaneSplitter)
    , m_backBar(new Surface(theme, &Tokens::ground))
    , m_drawer(new Surface(theme, &Tokens::raised, this))
{
    auto *back = new IconButton(icons.icon(QStringLiteral("back")), tr("Back to the list"));
    auto *row = new QHBoxLayout(m_backBar);
    row->setContentsMargins(space::Unit, 2, space::Unit, 2);
    row->addWidget(back);
    row->addStretch();
    connect(back, &QToolButton::clicked, this, &PaneArea::showList);

    m_listEdge = edgeFor(icons, "chevron-right", tr("Show the list"), ListName);
    m_sideEdge = edgeFor(icons, "chevron-left", tr("Show the customer"), SideName);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_listEdge);
    middle->addWidget(m_splitter, 1);
    middle->addWidget(m_sideEdge);
    QVBoxLayout *column = tightColumn(this);
    column->addWidget(m_backBar);
    column->addLayout(middle, 1);
    slotFor(panes.list, ListName, ListWidth, 240, false);
    slotFor(panes.main, MainName, MainWidth, 320, true);
    m_sideSlot = slotFor(panes.side, SideName, SideWidth, 200, false);

    auto *drawerRow = new QHBoxLayout(m_drawer);
    drawerRow->setContentsMargins(0, 0, 0, 0);
    drawerRow->setSpacing(0);
    drawerRow->addWidget(new Hairline(theme, Qt::Vertical));
    m_drawer->hide();
    connect(m_splitter, &PaneSplitter::layoutChanged, this, &PaneArea::layoutChanged);
    connect(m_splitter, &PaneSplitter::foldsChanged, this, &PaneArea::showEdges);
    arrange();
    showEdges();
}

/// What a double click folded away by mouse comes back by mouse.
QToolButton *PaneArea::edgeFor(const Icons &icons, const char *icon, const QString &words, const char *pane)
{
    auto *edge = new IconButton(icons.icon(QLatin1String(icon)), words);
    edge->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    edge->setFixedWidth(space::Target);
    edge->hide();
    connect(edge, &QToolButton::clicked, this,
            [this, pane] { m_splitter->setFolded(QLatin1String(pane), false); });
    return edge;
}

void PaneArea::showEdges()
{
    m_listEdge->setVisible(m_panes.list && m_room != Room::Single &&
                           m_splitter->isFolded(QLatin1String(ListName)));
    m_sideEdge->setVisible(m_panes.side && m_room == Room::Wide &&
                           m_splitter->isFolded(QLatin1String(SideName)));
}

QWidget *PaneArea::slotFor(QWidget *pane, const char *name, int width, int least, bool takesRest)
{
    if (!pane)
        return nullptr;
    auto *place = new QWidget;
    place->setObjectName(QLatin1String(name));
    tightColumn(place)->addWidget(pane);
    m_splitter->addPane(place, width, least, takesRest);
    return place;
}

void PaneArea::setWindowWidth(int width)
{
    const Room room = width < SingleBelow ? Room::Single : width < DrawerBelow ? Room::Drawer : Room::Wide;
    if (room == m_room)
        return;
    m_room = room;
    arrange();
}

void PaneArea::arrange()
{
    const bool isSingle = m_room == Room::Single && m_panes.list;
    m_splitter->setSuppressed(QLatin1String(ListName), isSingle && m_isMainShown);
    m_splitter->setSuppressed(QLatin1String(MainName), isSingle && !m_isMainShown);
    m_splitter->setSuppressed(QLatin1String(SideName), m_room != Room::Wide);
    showEdges();
    m_backBar->setVisible(isSingle && m_isMainShown);
    if (!m_panes.side)
        return;
    moveSide(m_room == Room::Wide ? m_sideSlot : m_drawer);
    if (m_room == Room::Wide)
        m_drawer->hide();
}

void PaneArea::moveSide(QWidget *to)
{
    if (m_panes.side->parentWidget() == to)
        return;
    to->layout()->addWidget(m_panes.side);
    m_panes.side->show();
}

void PaneArea::showMain()
{
    m_isMainShown = true;
    arrange();
}

void PaneArea::showList()
{
    m_isMainShown = false;
    arrange();
    if (m_panes.list)
        m_panes.list->setFocus();
}

bool PaneArea::canGoBack() const
{
    return m_room == Room::Single && m_isMainShown && m_panes.list;
}

void PaneArea::toggleSide()
{
    if (!m_panes.side)
        return;
    if (m_room == Room::Wide) {
        m_splitter->setFolded(QLatin1String(SideName), !m_splitter->isFolded(QLatin1String(SideName)));
        return;
    }
    m_drawer->setVisible(!m_drawer->isVisible());
    placeDrawer();
}

void PaneArea::toggleList()
{
    if (m_panes.list && m_room != Room::Single)
        m_splitter->setFolded(QLatin1String(ListName), !m_splitter->isFolded(QLatin1String(ListName)));
}

bool PaneArea::isDrawerOpen() const
{
    return m_drawer->isVisible();
}

void PaneArea::closeDrawer()
{
    m_drawer->hide();
}

void PaneArea::placeDrawer()
{
    const int width = std::min(DrawerWidth, this->width());
    const QRect place(this->width() - width, 0, width, height());
    m_drawer->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    m_drawer->raise();
}

void PaneArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeDrawer();
}

QByteArray PaneArea::layoutState() const
{
    return m_splitter->layoutState();
}

void PaneArea::restoreLayout(const QByteArray &state)
{
    m_splitter->restoreLayout(state);
}

}  // namespace daisychain::ui
