#pragma once

#include "core/base/clock.h"
#include "core/desk/account_directory.h"
#include "core/desk/customer_reader.h"
#include "core/desk/journal.h"
#include "core/desk/likeness.h"
#include "core/desk/notices.h"
#include "core/desk/settings.h"
#include "ui/shell/screen.h"
#include "ui/widget/stay_timer.h"

#include <QUrl>

#include <functional>
#include <memory>

namespace daisychain::ui {

class Commands;
class CustomerController;
class CustomerPane;
class CustomersController;
class CustomersPane;
class JoinSheet;
class JoinWork;
class Icons;
class PictureBook;
class Roster;
class Theme;
class UndoStack;

/// Everybody who ever wrote, or was imported: found as one types, with the whole card.
///
/// Threads: the GUI thread.
class CustomersScreen final : public Screen {
    Q_OBJECT

public:
    struct Services {
        CustomerReader &customers;
        Journal &journal;
        AccountDirectory &directory;
        Notices &notices;
        const Clock &clock;
        PersonId me;
        LikenessBook *likeness = nullptr;  ///< null: nobody is suggested as the same customer
    };
    struct Surroundings {
        const Theme &theme;
        const Icons &icons;
        Commands &commands;
        UndoStack &undo;
        Settings &settings;
        std::function<void(const QUrl &)> openUrl;
        PictureBook *pictures = nullptr;  ///< null: initials
    };

    CustomersScreen(const Services &services, Surroundings surroundings, QObject *parent = nullptr);
    ~CustomersScreen() override;

    QString id() const override;
    QString title() const override;
    QString icon() const override;
    QString words() const override;
    ScreenPanes panes() override;
    void activate() override;
    bool focusSearch() override;

    CustomersController &customers() { return *m_customers; }
    CustomerController &card() { return *m_card; }
    JoinWork &join() { return *m_join; }
    /// Shows this customer, whoever the list holds.
    void open(const IdentityId &customer);

Q_SIGNALS:
    /// The conversation shall be opened in the queue.
    void conversationChosen(const QString &handle);
    /// A file of customers shall be brought in.
    void importWanted();

private:
    void joinParts();
    void addCommands();
    void addCardCommands();
    void addMarkCommands();
    void showMarks();
    void takeJoined(const QList<Action> &actions);
    void showCurrent();

    Services m_services;
    Surroundings m_surroundings;
    std::unique_ptr<Roster> m_roster;
    std::unique_ptr<CustomersController> m_customers;
    std::unique_ptr<CustomerController> m_card;
    StayTimer m_opening;
    std::unique_ptr<JoinWork> m_join;
    CustomersPane *m_list = nullptr;
    CustomerPane *m_pane = nullptr;
};

}  // namespace daisychain::ui
