#pragma once

#include "core/desk/fetcher.h"
#include "ui/shell/palette_source.h"

#include <QObject>

namespace daisychain::ui {

/// Takes addresses of posts, typed or pasted into the palette or dropped on the window, and brings the posts
/// in.
///
/// Threads: the GUI thread.
class AddressFinder final : public QObject, public PaletteSource {
    Q_OBJECT

public:
    explicit AddressFinder(Fetcher &fetcher, QObject *parent = nullptr);

    QFuture<Result<QList<PaletteEntry>>> find(QString query, int limit) override;
    /// Takes what is dropped on `window` and its panes, where nothing else wants it.
    void watch(QWidget *window);
    void bring(const QString &address);

Q_SIGNALS:
    void conversationChosen(const QString &handle);
    /// How it goes, or why it didn't.
    void failed(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Fetcher &m_fetcher;
};

/// The address of a page on the web that the text is, alone; invalid for anything else.
QUrl pastedAddress(const QString &text);

}  // namespace daisychain::ui
