#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QFuture>
#include <QObject>
#include <QProcess>
#include <QPromise>
#include <QUrl>

#include <memory>

namespace daisychain::console {

/// The demo network's program, found beside this one, with a folder of its own. It ends with this object.
///
/// Threads: the GUI thread.
class DemoNetwork final : public QObject {
    Q_OBJECT

public:
    struct Address {
        QUrl url;
        Secret token;  ///< of @help
    };

    explicit DemoNetwork(QString folder, QObject *parent = nullptr);
    ~DemoNetwork() override;

    /// `port`: the one of the last time, so that what was said there keeps its address; 0: any. Errors:
    /// NotFound when the program isn't there; Unavailable with its words when it ended at once.
    QFuture<Result<Address>> start(quint16 port);

Q_SIGNALS:
    /// It ended by itself.
    void lost();

private:
    void readLine();
    void resolve(const Result<Address> &address);

    QString m_folder;
    QProcess m_process;
    std::unique_ptr<QPromise<Result<Address>>> m_promise;
};

}  // namespace daisychain::console
