#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace daisychain::console {

/// Ends the program in order when the system asks it to: SIGTERM, SIGINT, SIGHUP. Does nothing where there
/// are none.
///
/// Threads: the GUI thread; only one.
class QuitSignals final : public QObject {
    Q_OBJECT

public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    void asked();

private:
    QSocketNotifier *m_notifier = nullptr;
};

}  // namespace daisychain::console
