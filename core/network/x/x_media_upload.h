#pragma once

#include "core/network/poster.h"
#include "core/network/x/x_client.h"

namespace daisychain::network {

/// One medium on its way: announced, sent in pieces, finished, waited for while X works on it, and described
/// for people who can't see it. It lives until its answer is given, or as long as its parent.
class XMediaUpload final : public QObject {
public:
    static constexpr qsizetype PieceBytes = 1024 * 1024;

    /// `looks`: how often it is asked whether X has finished; `unit`: one second of X's.
    XMediaUpload(XClient &client, MediaUpload upload, int looks, std::chrono::milliseconds unit,
                 QObject *parent);

    /// The medium's id. Errors: as Poster::uploadMedia().
    QFuture<Result<QString>> start();

private:
    /// What X says about a medium.
    struct State {
        QString id;
        QString processing;  ///< "succeeded"; empty: it is ready
        int checkAfterSec = 1;
        QString trouble;
    };
    static Result<State> parseState(QByteArrayView json);

    void append(int piece);
    void finalize();
    void take(const Result<State> &state);
    void look();
    void describe();
    void finish(const Result<QString> &result);

    XClient &m_client;
    const MediaUpload m_upload;
    int m_looksLeft;
    const std::chrono::milliseconds m_unit;
    QString m_id;
    Promise<QString> m_promise;
};

/// {"id", "metadata": {"alt_text": {"text"}}}
QFuture<Result<void>> sendAltText(XClient &client, QObject *life, const QString &mediaId,
                                  const QString &altText);

}  // namespace daisychain::network
