#include "ui/desktop/closing.h"

#include "ui/desktop/closing_sheet.h"
#include "ui/shell/main_window.h"

#include <QCloseEvent>
#include <QGuiApplication>

namespace daisychain::ui {

Closing::Closing(MainWindow &window, Settings &settings, const Theme &theme, std::function<bool()> hasTray,
                 QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
    , m_hasTray(std::move(hasTray))
    , m_sheet(new ClosingSheet(theme, &window))
{
    window.installEventFilter(this);
    connect(m_sheet, &ClosingSheet::chosen, this, [this](bool goesOn) {
        set(m_settings, WhenClosed, goesOn ? ClosingChoice::GoOn : ClosingChoice::Quit);
        if (goesOn)
            goOn();
        else
            quit();
    });
    connect(&window, &MainWindow::closeAsked, this, [] {
        if (!QGuiApplication::quitOnLastWindowClosed())
            QCoreApplication::quit();
    });
}

void Closing::quit()
{
    m_window.quit();
    if (!m_window.isQuitting())
        open();  // it asks what becomes of unsent replies
}

void Closing::open()
{
    QGuiApplication::setQuitOnLastWindowClosed(true);
    m_window.raiseWindow();
}

void Closing::goOn()
{
    // A column in a window of its own must not end the program when it is closed.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_window.saveState();
    m_window.hide();
}

bool Closing::keepsOpen()
{
    if (m_window.isQuitting() || !m_hasTray())
        return false;
    switch (get(m_settings, WhenClosed)) {
    case ClosingChoice::GoOn:
        goOn();
        return true;
    case ClosingChoice::Quit:
        return false;
    case ClosingChoice::Ask:
        break;
    }
    m_sheet->ask();
    return true;
}

bool Closing::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_window || event->type() != QEvent::Close || !keepsOpen())
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

}  // namespace daisychain::ui
