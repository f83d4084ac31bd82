#pragma once

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QWidget>

#include <chrono>
#include <functional>

namespace daisychain::ui {
class HistoryView;
class SearchController;
}  // namespace daisychain::ui

namespace daisychain::bench {

/// Goes through the screens of the console's window by its keys, and measures from the key until what it
/// brings is painted.
///
/// Threads: the GUI thread.
class WindowScreens final : public QObject {
public:
    explicit WindowScreens(QWidget *window);

    /// "queue", "streams", … : milliseconds to the slowest opening of each; "jump" and "return": to a day
    /// and back, "frame": from the rows being there to their being painted; "found": from the last letter to
    /// the first results.
    QJsonObject run(int rounds, const QString &day, const QString &word);
    /// Goes from another customer to the first in the list, who must be the regular one, and then through
    /// what was said with them at 60 frames a second. "card": milliseconds to the slowest opening; "frames",
    /// "p50", "p99", "worst": what the GUI thread computed within a frame; "rows": of the history passed.
    QJsonObject readCard(int rounds);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    double until(const std::function<void()> &act, const std::function<bool()> &isThere);
    double open(int number);
    bool isReading() const;
    const ui::SearchController *searched() const;
    void readThrough(ui::HistoryView &history, int frames, QJsonObject &told);
    void press(int key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);

    QPointer<QWidget> m_window;
    std::function<bool()> m_isThere;
    std::function<void()> m_painted;
    std::chrono::steady_clock::time_point m_paintedAt;
};

}  // namespace daisychain::bench
