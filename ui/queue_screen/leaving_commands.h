#pragma once

#include "core/desk/customer_export.h"
#include "core/desk/erasure.h"
#include "ui/customer/erase_work.h"

#include <QObject>

class QWidget;

namespace daisychain {
class Clock;
}

namespace daisychain::ui {

class Commands;
class CustomerController;
class Theme;

/// What a customer may ask for who wants to leave: everything we hold of them in a file, and to be erased.
///
/// Threads: the GUI thread.
class LeavingCommands final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Eraser &eraser;
        CustomerExporter &exporter;
        CustomerController &customer;
        Commands &commands;
        const Theme &theme;
        const Clock &clock;
        PersonId me;
        QWidget *pane;   ///< the customer's; the sheet lies over it
        QString screen;  ///< whose commands they are
    };

    explicit LeavingCommands(Parts parts, QObject *parent = nullptr);

    EraseWork &work() { return m_work; }

Q_SIGNALS:
    void said(const QString &sentence);
    /// A receipt shall be written there.
    void fileWanted(const QString &path, const QByteArray &content);

private:
    QAction *add(const char *id, const QString &text, const QString &words, std::function<void()> run);
    void askWhere();
    void exportTo(const QString &path);
    void askForReceipt();

    const Parts m_parts;
    EraseWork m_work;
};

}  // namespace daisychain::ui
