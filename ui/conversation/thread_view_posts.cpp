// What can be done with one post of the thread.
#include "ui/conversation/thread_view.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>

namespace daisychain::ui {

const ThreadPost *ThreadView::focusedPost() const
{
    if (currentIndex().isValid() && m_model.at(currentIndex().row()).kind == ThreadItemKind::Post)
        return &m_model.at(currentIndex().row()).post;
    for (int row = m_model.rowCount() - 1; row >= 0; --row) {
        if (m_model.at(row).kind == ThreadItemKind::Post && m_model.at(row).isCustomers)
            return &m_model.at(row).post;
    }
    return nullptr;
}

void ThreadView::copyAddress()
{
    const ThreadPost *post = focusedPost();
    if (post == nullptr)
        return;
    const QUrl url = openableUrl(post->post.url);
    if (!url.isValid())
        return Q_EMIT said(tr("This post has no address on the web."));
    QApplication::clipboard()->setText(QString::fromUtf8(url.toEncoded()));
    Q_EMIT said(tr("The post's address was copied."));
}

void ThreadView::openInBrowser()
{
    const ThreadPost *post = focusedPost();
    if (post == nullptr)
        return;
    const QUrl url = openableUrl(post->post.url);
    if (!url.isValid())
        return Q_EMIT said(tr("This post has no address on the web."));
    Q_EMIT openUrlRequested(url);
}

void ThreadView::showAnswered()
{
    const ThreadPost *post = focusedPost();
    if (post == nullptr)
        return;
    if (!post->post.replyTo)
        return Q_EMIT said(tr("This post answers none."));
    const QString id = postItemId(*post->post.replyTo);
    if (m_model.find(id) < 0)
        return Q_EMIT said(tr("The post it answers is not here."));
    showItem(id);
}

void ThreadView::toggleChanges()
{
    const ThreadPost *post = focusedPost();
    if (post == nullptr)
        return;
    if (post->olderVersions.isEmpty())
        return Q_EMIT said(tr("This post was not edited as far as we know."));
    toggle(m_delegate.unfolded.differences, postItemId(post->post.id));
}

void ThreadView::copyText() const
{
    QString text = selectedText();
    const ThreadPost *post = focusedPost();
    const int row = currentIndex().isValid() ? currentIndex().row()
                    : post != nullptr        ? m_model.find(postItemId(post->post.id))
                                             : -1;
    if (text.isEmpty() && row >= 0) {
        const auto layout = m_delegate.layout(row);
        if (layout->body >= 0)
            text = layout->texts[layout->body].block.text();
    }
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void ThreadView::contextMenuEvent(QContextMenuEvent *event)
{
    const Hit hit = event->reason() == QContextMenuEvent::Keyboard ? Hit{} : hitTest(event->pos());
    if (hit.row >= 0)
        selectionModel()->setCurrentIndex(m_model.index(hit.row), QItemSelectionModel::ClearAndSelect);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy")), &QAction::triggered, this, &ThreadView::copyText);
    if (!hit.linkTarget.isEmpty()) {
        connect(menu->addAction(tr("Copy the link's address")), &QAction::triggered, this,
                [target = hit.linkTarget] { QApplication::clipboard()->setText(target); });
    }
    if (const ThreadPost *post = focusedPost(); post != nullptr)
        addPostActions(*menu, *post);
    menu->popup(event->reason() == QContextMenuEvent::Keyboard
                    ? viewport()->mapToGlobal(visualRect(currentIndex()).center())
                    : event->globalPos());
}

void ThreadView::addOwnActions(QMenu &menu, const ThreadPost &post)
{
    if (post.isDeleted)
        return;
    menu.addSeparator();
    connect(menu.addAction(tr("Edit what we said …")), &QAction::triggered, this,
            [this, post] { Q_EMIT editRequested(post); });
    connect(menu.addAction(tr("Delete what we said …")), &QAction::triggered, this,
            [this, post] { Q_EMIT removalRequested(post); });
}

void ThreadView::addPostActions(QMenu &menu, const ThreadPost &post)
{
    if (openableUrl(post.post.url).isValid()) {
        connect(menu.addAction(tr("Copy the post's address")), &QAction::triggered, this,
                &ThreadView::copyAddress);
        connect(menu.addAction(tr("Open in the browser")), &QAction::triggered, this,
                &ThreadView::openInBrowser);
    }
    if (post.post.replyTo)
        connect(menu.addAction(tr("Show the post it answers")), &QAction::triggered, this,
                &ThreadView::showAnswered);
    if (!post.olderVersions.isEmpty())
        connect(menu.addAction(tr("Show what was changed")), &QAction::triggered, this,
                &ThreadView::toggleChanges);
    if (post.ours)
        return addOwnActions(menu, post);
    menu.addSeparator();
    for (const auto &[kind, words] : {std::pair(KeepOffKind::Mute, tr("Mute its author …")),
                                      std::pair(KeepOffKind::Block, tr("Block its author …")),
                                      std::pair(KeepOffKind::Report, tr("Report it to the network …"))}) {
        connect(menu.addAction(words), &QAction::triggered, this,
                [this, kind = kind, post] { Q_EMIT keepOffRequested(post, kind); });
    }
}

}  // namespace daisychain::ui
