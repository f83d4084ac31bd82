#include "ui/desktop/tray.h"

#include "ui/desktop/tray_picture.h"

#include <QApplication>

namespace daisychain::ui {

static QIcon iconFor(int unread)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 44, 48, 64})
        icon.addPixmap(trayPicture(unread, size, 1.0));
    return icon;
}

Tray::Tray(QObject *parent)
    : QObject(parent)
    , m_menu(std::make_unique<QMenu>())
    , m_count(m_menu->addAction(QString()))
{
    m_count->setEnabled(false);
    connect(m_menu->addAction(tr("Open Daisychain")), &QAction::triggered, this, &Tray::openWanted);
    m_quiet = m_menu->addAction(tr("Quiet for an hour"));
    m_quiet->setCheckable(true);
    connect(m_quiet, &QAction::triggered, this, &Tray::quietWanted);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Quit")), &QAction::triggered, this, &Tray::quitWanted);
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openWanted();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this,
            [this] { Q_EMIT notificationPressed(m_handle); });
    setUnread(0);
    m_icon.show();  // where the tray comes up later, Qt waits for it
}

Tray::~Tray() = default;

bool Tray::isThere()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void Tray::setUnread(int unread)
{
    if (m_unread == unread)
        return;
    const bool isSameBadge = m_unread >= 0 && badgeText(m_unread) == badgeText(unread);
    m_unread = unread;
    if (!isSameBadge)
        m_icon.setIcon(iconFor(unread));
    m_count->setText(unread > 0 ? tr("%n waiting", nullptr, unread) : tr("Nothing is waiting"));
}

void Tray::setQuiet(bool isQuiet)
{
    m_quiet->setChecked(isQuiet);
}

bool Tray::tell(const NotificationText &text, const QString &handle)
{
    if (!isThere() || !QSystemTrayIcon::supportsMessages())
        return false;
    m_handle = handle;
    m_icon.showMessage(text.title, text.body, iconFor(0));
    return true;
}

}  // namespace daisychain::ui
