#pragma once

#include "ui/customer/customer_controller.h"
#include "ui/roster/roster.h"
#include "ui/widget/surface.h"

#include <functional>

class QHBoxLayout;
class QListView;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace daisychain::ui {

class Avatar;
class Icons;
class ElidedLabel;
class PlainLabel;
class NoteField;
class PictureBook;
class StateView;

/// The right pane: who is asking, under which names, what we noted about them, what they asked before. Works
/// from 280 px on.
class CustomerPane final : public Surface {
    Q_OBJECT

public:
    using OpenUrl = std::function<void(const QUrl &)>;

    CustomerPane(CustomerController &controller, const Theme &theme, const Icons &icons, const Roster &roster,
                 const Clock &clock, OpenUrl openUrl, PictureBook *pictures = nullptr,
                 QWidget *parent = nullptr);

    QSize sizeHint() const override { return {300, 600}; }
    QListView *history() const { return m_history; }

Q_SIGNALS:
    void openRequested(const QString &handle);

private:
    void build();
    void buildHistory(QVBoxLayout *column);
    void connectParts();
    void refresh();
    void refreshIdentities(const CustomerCard &card);
    void addLinks(QVBoxLayout *column, const CustomerCard &card);
    void addAlike(QVBoxLayout *column);
    void refreshNotes(const CustomerCard &card);
    void refreshFace(const ProfileFact &identity);
    void addHandle(QVBoxLayout *column, const ProfileFact &identity);
    PlainLabel *addLine(QVBoxLayout *column, const QString &text, TypeSize size, Token colour);
    void addHeading(QVBoxLayout *column, const QString &text);
    QPushButton *addButton(QHBoxLayout *row, const QString &text, const QString &name);

    CustomerController &m_controller;
    const Theme &m_theme;
    const Icons &m_icons;
    const Roster &m_roster;
    const Clock &m_clock;
    OpenUrl m_openUrl;
    PictureBook *m_pictures;  ///< null: initials
    StateView *m_state;
    QWidget *m_card;
    Avatar *m_face;
    ElidedLabel *m_name;
    PlainLabel *m_facts;
    QWidget *m_identities;
    QWidget *m_notes;
    NoteField *m_note;
    QPushButton *m_addNote;
    QScrollArea *m_scroll;
    bool m_showsAllNotes = false;
    PlainLabel *m_historyTitle;
    QListView *m_history;
};

}  // namespace daisychain::ui
