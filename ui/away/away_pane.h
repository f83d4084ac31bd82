#pragma once

#include "ui/away/away_delegate.h"

#include <QWidget>

class QListView;
class QPushButton;

namespace daisychain::ui {

class PlainLabel;
class StateView;

/// The page that greets somebody who comes back: how long they were away, what was watched, and a list to go
/// through.
class AwayPane final : public QWidget {
    Q_OBJECT

public:
    AwayPane(AwayController &away, AwayDelegate::Look look, QWidget *parent = nullptr);

    void focusList();
    void moveCurrent(int by);
    void openCurrent();

Q_SIGNALS:
    void openRequested(const QString &handle);
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void refresh();
    void showState();

    AwayController &m_away;
    AwayDelegate::Look m_look;
    PlainLabel *m_title;
    PlainLabel *m_watched;
    PlainLabel *m_counts;
    QListView *m_list;
    StateView *m_state;
    QPushButton *m_leave;
};

}  // namespace daisychain::ui
