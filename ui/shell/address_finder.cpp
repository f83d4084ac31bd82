#include "ui/shell/address_finder.h"

#include "core/base/when_ready.h"
#include "core/text/fuzzy.h"
#include "core/text/visible_text.h"
#include "ui/shell/status_sentence.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace daisychain::ui {

namespace {

constexpr int MostLetters = 90;
/// Longer ones are no posts'.
constexpr int LongestAddress = 2000;

/// The first address of a web page in what is being dropped.
QUrl droppedAddress(const QMimeData *data)
{
    if (data == nullptr)
        return {};
    const QList<QUrl> urls = data->urls();
    return pastedAddress(urls.isEmpty() ? data->text() : urls.first().toString());
}

QString bringFailureWords(const Error &error)
{
    if (error.code == ErrorCode::NotFound)
        return AddressFinder::tr(
            "None of our accounts can see a post there. Is it deleted, private, or not a post?");
    if (error.code == ErrorCode::Invalid)
        return AddressFinder::tr("That is a post of our own: the answers to it come in by themselves.");
    if (error.code == ErrorCode::Unauthorized)
        return AddressFinder::tr("No account is signed in that could look. The settings have the accounts.");
    if (error.code == ErrorCode::Cancelled)
        return AddressFinder::tr("Another program collects for this desk: bring the post in there.");
    return failureSentence(error);
}

}  // namespace

QUrl pastedAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > LongestAddress || trimmed.contains(u' ') || trimmed.contains(u'\n'))
        return {};
    const QUrl url(trimmed, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    return isWeb && !url.host().isEmpty() && url.path().size() > 1 && url.userInfo().isEmpty() ? url : QUrl();
}

AddressFinder::AddressFinder(Fetcher &fetcher, QObject *parent)
    : QObject(parent)
    , m_fetcher(fetcher)
{
}

QFuture<Result<QList<PaletteEntry>>> AddressFinder::find(QString query, int /*limit*/)
{
    QList<PaletteEntry> entries;
    if (const QUrl url = pastedAddress(query); url.isValid()) {
        PaletteEntry entry;
        entry.title = tr("Bring in the post at this address");
        entry.detail = text::plainLine(url.host() + url.path(), MostLetters);
        entry.icon = QStringLiteral("link");
        entry.score = 4 * text::WholeWords;
        entry.run = [this, address = url.toString(QUrl::FullyEncoded)] { bring(address); };
        entries.append(entry);
    }
    return readyFuture<QList<PaletteEntry>>(entries);
}

void AddressFinder::bring(const QString &address)
{
    Q_EMIT failed(tr("Looking for the post …"));
    whenReady(m_fetcher.bringPost(address), this, [this](const Result<BroughtPost> &brought) {
        if (!brought)
            return Q_EMIT failed(bringFailureWords(brought.error()));
        Q_EMIT failed(tr("The post was brought in, with what stands around it."));
        Q_EMIT conversationChosen(brought->conversation);
    });
}

void AddressFinder::watch(QWidget *window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool AddressFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QUrl url = droppedAddress(drop->mimeData());
    if (!url.isValid())
        return QObject::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        bring(url.toString(QUrl::FullyEncoded));
    return true;
}

}  // namespace daisychain::ui
