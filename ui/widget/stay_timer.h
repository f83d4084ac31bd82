#pragma once

#include <QObject>
#include <QTimer>

namespace daisychain::ui {

/// Whoever goes through a list by key stays at some rows and passes others: what is read of a row is read of
/// the first at once, and of those that follow quickly only of the last.
///
/// Threads: the GUI thread.
class StayTimer final : public QObject {
    Q_OBJECT

public:
    explicit StayTimer(QObject *parent = nullptr);

    /// Another row is the current one.
    void move();
    /// stayed() is no longer wanted for the move before.
    void drop() { m_isAwaited = false; }
    /// There was a move, and stayed() was not told yet.
    bool isAwaited() const { return m_isAwaited; }

Q_SIGNALS:
    void stayed();

private:
    void tell();

    QTimer m_rest;
    bool m_isAwaited = false;
};

}  // namespace daisychain::ui
