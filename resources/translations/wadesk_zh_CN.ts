<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Composer</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>您的回复</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>还可输入 {count}</translation>
    </message>
    <message>
        <source>{count} too many</source>
        <translation>超出 {count}</translation>
    </message>
</context>
<context>
    <name>ConnectionChip</name>
    <message>
        <source>Connected; fetching what was missed.</source>
        <translation>已连接，正在获取错过的内容。</translation>
    </message>
    <message>
        <source>Live, {milliseconds} ms</source>
        <translation>实时，{milliseconds} 毫秒</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>{time} 起离线</translation>
    </message>
    <message>
        <source>The Hub cannot be reached. You can go on reading and writing: what you write is kept and sent when it is back.</source>
        <translation>无法连接 Hub。您可以继续阅读和书写：所写内容会保留，待 Hub 恢复后发送。</translation>
    </message>
    <message>
        <source>What happens arrives here at once.</source>
        <translation>一切动态都会即时出现在这里。</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群组</translation>
    </message>
    <message>
        <source>Last answered by</source>
        <translation>最近回复者</translation>
    </message>
    <message>
        <source>Last wrote</source>
        <translation>最近来信</translation>
    </message>
    <message>
        <source>Marketing messages</source>
        <translation>营销消息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>已等待</translation>
    </message>
    <message>
        <source>Wants none</source>
        <translation>不愿接收</translation>
    </message>
    <message>
        <source>Wants them</source>
        <translation>愿意接收</translation>
    </message>
    <message>
        <source>WhatsApp ID</source>
        <translation>WhatsApp 标识</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Something in this window did not work ({bug}). What you write is kept on this computer: close WaDesk and start it again.</source>
        <translation>此窗口中出现了问题（{bug}）。您所写的内容已保存在这台电脑上：请关闭 WaDesk 后重新打开。</translation>
    </message>
    <message>
        <source>The part of WaDesk that talks to the Hub has stopped ({bug}). What you write is kept on this computer: close WaDesk and start it again.</source>
        <translation>WaDesk 中与 Hub 通信的部分已停止（{bug}）。您写的内容会保存在本机：请关闭 WaDesk 后重新启动。</translation>
    </message>
</context>
<context>
    <name>EmptyThread</name>
    <message>
        <source>Choose a conversation</source>
        <translation>请选择一个会话</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>24 hours have passed since the customer wrote: only a template can be sent.</source>
        <translation>客户来信已超过 24 小时：只能发送模板。</translation>
    </message>
    <message>
        <source>A test number only reaches the numbers on its list.</source>
        <translation>测试号码只能发送给其名单上的号码。</translation>
    </message>
    <message>
        <source>It may have been sent: look whether the customer has it before trying again.</source>
        <translation>可能已经发出：请先确认客户是否收到，再决定是否重试。</translation>
    </message>
    <message>
        <source>It was refused without a reason.</source>
        <translation>被拒绝，未说明原因。</translation>
    </message>
    <message>
        <source>This number cannot be reached on WhatsApp.</source>
        <translation>此号码无法通过 WhatsApp 联系。</translation>
    </message>
    <message>
        <source>This person wants no marketing messages.</source>
        <translation>此人不愿接收营销消息。</translation>
    </message>
    <message>
        <source>Too many messages to this person at once: try again in a while.</source>
        <translation>短时间内给此人发送的消息过多：请稍后再试。</translation>
    </message>
    <message>
        <source>Too much was sent at once: try again in a while.</source>
        <translation>短时间内发送过多：请稍后再试。</translation>
    </message>
    <message>
        <source>WhatsApp did not accept the file: try another format.</source>
        <translation>WhatsApp 未接受该文件：请换一种格式。</translation>
    </message>
    <message>
        <source>WhatsApp does not know this kind of message.</source>
        <translation>WhatsApp 不支持此类消息。</translation>
    </message>
    <message>
        <source>WhatsApp has locked the account: ask an administrator.</source>
        <translation>WhatsApp 已锁定该账号：请联系管理员。</translation>
    </message>
    <message>
        <source>WhatsApp held it back: this person is part of a test.</source>
        <translation>WhatsApp 未予投递：此人属于一项测试。</translation>
    </message>
    <message>
        <source>WhatsApp limits marketing to this person: wait a day at least.</source>
        <translation>WhatsApp 限制向此人发送营销消息：请至少等一天。</translation>
    </message>
    <message>
        <source>WhatsApp says: {words} ({code})</source>
        <translation>WhatsApp 提示：{words}（{code}）</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A living example on this computer. No account, and nothing leaves it.</source>
        <translation>在本机运行的一个活的示例。无需账号，也没有任何内容离开本机。</translation>
    </message>
    <message>
        <source>Address of the Hub</source>
        <translation>Hub 的地址</translation>
    </message>
    <message>
        <source>Answer your customers on WhatsApp together, without ever answering twice.</source>
        <translation>一起在 WhatsApp 上答复客户，绝不重复答复。</translation>
    </message>
    <message>
        <source>Asking the Hub …</source>
        <translation>正在询问 Hub…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>关联码</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Link this computer</source>
        <translation>关联这台电脑</translation>
    </message>
    <message>
        <source>Linking code</source>
        <translation>关联码</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>先看看</translation>
    </message>
    <message>
        <source>Messages are kept encrypted on this computer. The key is in your system&apos;s keyring.</source>
        <translation>消息在本机加密保存。密钥保存在系统的密钥环中。</translation>
    </message>
    <message>
        <source>Messages are kept encrypted on this computer. The key opens only with your passphrase.</source>
        <translation>消息在本机加密保存。密钥只能用您的口令打开。</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Welcome to WaDesk</source>
        <translation>欢迎使用 WaDesk</translation>
    </message>
    <message>
        <source>Whoever runs the Hub prints a code with “wadesk hub link” and reads it to you.</source>
        <translation>由管理 Hub 的人用 “wadesk hub link” 生成关联码并读给您听。</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Conflict: a colleague took over</source>
        <translation>冲突：同事已接手</translation>
    </message>
    <message>
        <source>Conflict: {who} began first</source>
        <translation>冲突：{who} 先开始</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>草稿：</translation>
    </message>
    <message>
        <source>Not sent: 24 hours are over</source>
        <translation>未发送：已过 24 小时</translation>
    </message>
    <message>
        <source>Phone app:</source>
        <translation>手机应用：</translation>
    </message>
    <message>
        <source>Sent by you</source>
        <translation>由您发送</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>此消息已删除</translation>
    </message>
    <message>
        <source>Waiting for {time}</source>
        <translation>已等待 {time}</translation>
    </message>
    <message>
        <source>Waiting to be sent: offline</source>
        <translation>待发送：离线</translation>
    </message>
    <message>
        <source>Waiting to be sent: trying again</source>
        <translation>待发送：正在重试</translation>
    </message>
    <message>
        <source>You:</source>
        <translation>您：</translation>
    </message>
    <message>
        <source>{who}:</source>
        <translation>{who}：</translation>
    </message>
</context>
<context>
    <name>InboxPanel</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>What you wrote could not be saved: make room on the disk, or copy it elsewhere. Closing once more leaves it behind.</source>
        <translation>您写的内容未能保存：请在磁盘上腾出空间，或复制到别处。再次关闭将丢弃它。</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Enter the passphrase of this profile.</source>
        <translation>请输入此配置的口令。</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>口令为空。</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>There is no keyring on this computer. The passphrase you choose opens WaDesk here from now on, and nobody can read the messages without it.</source>
        <translation>这台电脑没有密钥环。今后在本机须用您设置的口令打开 WaDesk，没有口令谁也无法阅读消息。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Unlock WaDesk</source>
        <translation>解锁 WaDesk</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>使用此口令</translation>
    </message>
    <message>
        <source>WaDesk</source>
        <translation>WaDesk</translation>
    </message>
    <message>
        <source>WaDesk cannot open just now</source>
        <translation>WaDesk 暂时无法打开</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>A colleague is answering this customer right now: wait, or ask them.</source>
        <translation>同事正在答复这位客户：请稍等，或与其沟通。</translation>
    </message>
    <message>
        <source>A file of this profile is damaged. Nothing was deleted.</source>
        <translation>此配置的一个文件已损坏。没有删除任何内容。</translation>
    </message>
    <message>
        <source>A newer WaDesk wrote this profile: update this one.</source>
        <translation>此配置由更新版本的 WaDesk 写入：请更新本程序。</translation>
    </message>
    <message>
        <source>A setting is not right.</source>
        <translation>有一项设置不正确。</translation>
    </message>
    <message>
        <source>As many devices are linked as are allowed: unlink one first.</source>
        <translation>关联的设备已达上限：请先取消关联一台。</translation>
    </message>
    <message>
        <source>Both copies of this profile&apos;s header are damaged or gone: restore one from a backup, or link this device again into a new folder. Nothing was deleted.</source>
        <translation>此配置文件头的两份副本都已损坏或丢失：请从备份恢复一份，或将本设备重新关联到新的文件夹。没有删除任何内容。</translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>已放弃。</translation>
    </message>
    <message>
        <source>Nothing was deleted: link this device again into a new folder with --profile.</source>
        <translation>没有删除任何内容：请用 --profile 将本设备重新关联到新的文件夹。</translation>
    </message>
    <message>
        <source>Only words that were refused can be taken back.</source>
        <translation>只有被拒绝的文字才能取回。</translation>
    </message>
    <message>
        <source>Somebody else has taken over this conversation since you began.</source>
        <translation>您开始之后，已有他人接手此会话。</translation>
    </message>
    <message>
        <source>Somebody has answered since you last looked; nothing was sent.</source>
        <translation>在您上次查看之后已有人答复；没有发送任何内容。</translation>
    </message>
    <message>
        <source>The Hub cannot be reached.</source>
        <translation>无法连接 Hub。</translation>
    </message>
    <message>
        <source>The Hub did not answer in time.</source>
        <translation>Hub 未及时响应。</translation>
    </message>
    <message>
        <source>The Hub does not know what this asks for: update the Hub.</source>
        <translation>Hub 不识别此请求：请更新 Hub。</translation>
    </message>
    <message>
        <source>The Hub does not let this device in: try again, then link it anew.</source>
        <translation>Hub 不允许本设备接入：请重试，仍不行再重新关联。</translation>
    </message>
    <message>
        <source>The Hub ended the connection.</source>
        <translation>Hub 结束了连接。</translation>
    </message>
    <message>
        <source>The Hub has begun another life; the feed will say so.</source>
        <translation>Hub 已重新开始，稍后会同步。</translation>
    </message>
    <message>
        <source>The Hub has this already; it cannot be taken back.</source>
        <translation>Hub 已收到，无法取回。</translation>
    </message>
    <message>
        <source>The Hub no longer knows this device. What you wrote is kept here; link it again.</source>
        <translation>Hub 已不认识本设备。您写的内容保留在此；请重新关联。</translation>
    </message>
    <message>
        <source>The Hub refused: {reason}.</source>
        <translation>Hub 已拒绝：{reason}。</translation>
    </message>
    <message>
        <source>The Hub said goodbye.</source>
        <translation>Hub 已主动断开。</translation>
    </message>
    <message>
        <source>The Hub said what this WaDesk cannot understand.</source>
        <translation>Hub 发来了本 WaDesk 无法理解的内容。</translation>
    </message>
    <message>
        <source>The Hub&apos;s address must begin with https:// off this machine.</source>
        <translation>Hub 不在本机时，其地址必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>The Hub&apos;s certificate is not trusted by this machine.</source>
        <translation>本机不信任 Hub 的证书。</translation>
    </message>
    <message>
        <source>The connection to the Hub broke off.</source>
        <translation>与 Hub 的连接中断。</translation>
    </message>
    <message>
        <source>The customer last wrote more than 24 hours ago, so WhatsApp takes only a template now.</source>
        <translation>客户最近一次来信已超过 24 小时，WhatsApp 现在只接受模板。</translation>
    </message>
    <message>
        <source>The disk is full: make room and try again. Nothing was lost.</source>
        <translation>磁盘已满：请腾出空间后重试。没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The file is too large for WhatsApp.</source>
        <translation>文件对 WhatsApp 来说太大。</translation>
    </message>
    <message>
        <source>The keyring is locked: unlock it and try again.</source>
        <translation>密钥环已锁定：请解锁后重试。</translation>
    </message>
    <message>
        <source>The text is too long for WhatsApp: 4096 characters are the most.</source>
        <translation>文字对 WhatsApp 来说太长：最多 4096 个字符。</translation>
    </message>
    <message>
        <source>The words with the file are too long: 1024 characters are the most.</source>
        <translation>随文件的文字太长：最多 1024 个字符。</translation>
    </message>
    <message>
        <source>There is already a profile here: choose another folder.</source>
        <translation>此处已有配置：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no key for this profile: give its passphrase.</source>
        <translation>没有此配置的密钥：请输入其口令。</translation>
    </message>
    <message>
        <source>There is no profile here yet: link this device first.</source>
        <translation>此处还没有配置：请先关联本设备。</translation>
    </message>
    <message>
        <source>There is no such conversation here any more.</source>
        <translation>此处已没有该会话。</translation>
    </message>
    <message>
        <source>There is no {name} on this machine at the moment.</source>
        <translation>本机目前没有 {name}。</translation>
    </message>
    <message>
        <source>There is nothing to send: the text is empty.</source>
        <translation>没有可发送的内容：文字为空。</translation>
    </message>
    <message>
        <source>This WaDesk is too old for the Hub: update it.</source>
        <translation>此 WaDesk 对 Hub 来说太旧：请更新。</translation>
    </message>
    <message>
        <source>This code is no longer valid: ask for a new one.</source>
        <translation>此关联码已失效：请索取新的。</translation>
    </message>
    <message>
        <source>This code is not known to the Hub: look again, or ask for a new one.</source>
        <translation>Hub 不认识此关联码：请再核对，或索取新的。</translation>
    </message>
    <message>
        <source>This file is no longer kept here.</source>
        <translation>此文件已不在本机保存。</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>此文件已不存在。</translation>
    </message>
    <message>
        <source>This is on its way already; it needs no second try.</source>
        <translation>已在发送途中，无需再试。</translation>
    </message>
    <message>
        <source>This passphrase does not open the profile. Nothing was changed.</source>
        <translation>此口令无法打开该配置。没有更改任何内容。</translation>
    </message>
    <message>
        <source>This passphrase does not open the profile. Nothing was changed: try again.</source>
        <translation>此口令无法打开该配置。没有更改任何内容：请重试。</translation>
    </message>
    <message>
        <source>This profile is in use on another machine, or is an old copy, so the Hub stopped it. What you wrote is kept here; ask an administrator.</source>
        <translation>此配置正在另一台电脑上使用，或是旧的副本，因此 Hub 已将其停用。您写的内容保留在此；请联系管理员。</translation>
    </message>
    <message>
        <source>This profile is not linked to a Hub yet: link it first.</source>
        <translation>此配置尚未关联 Hub：请先关联。</translation>
    </message>
    <message>
        <source>This was sent before with other words; send it again as a new reply.</source>
        <translation>此前已用其他文字发送过；请作为新回复重新发送。</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried: wait five minutes.</source>
        <translation>错误的关联码试得太多：请等五分钟。</translation>
    </message>
    <message>
        <source>WaDesk is already running with this profile.</source>
        <translation>WaDesk 已在使用此配置运行。</translation>
    </message>
    <message>
        <source>WhatsApp does not take a file of this kind.</source>
        <translation>WhatsApp 不接受此类文件。</translation>
    </message>
    <message>
        <source>WhatsApp knows no approved template of this name and language.</source>
        <translation>WhatsApp 中没有此名称和语言的已批准模板。</translation>
    </message>
    <message>
        <source>You have no right to do this: ask an administrator.</source>
        <translation>您无权执行此操作：请联系管理员。</translation>
    </message>
    <message>
        <source>{name} did not answer in time: look for its prompt, then try again.</source>
        <translation>{name} 未及时响应：请查看它的提示窗口，然后重试。</translation>
    </message>
    <message>
        <source>{name} did not give back what was put into it, so nothing relies on it.</source>
        <translation>{name} 未如实返回所存内容，因此不予依赖。</translation>
    </message>
    <message>
        <source>{name} did not let WaDesk in: allow it there and try again.</source>
        <translation>{name} 未允许 WaDesk 访问：请在那里允许后重试。</translation>
    </message>
    <message>
        <source>{name} did not work ({detail}): try again, or restart the session.</source>
        <translation>{name} 出错（{detail}）：请重试，或重新登录会话。</translation>
    </message>
    <message>
        <source>{name} is locked: unlock it and try again.</source>
        <translation>{name} 已锁定：请解锁后重试。</translation>
    </message>
</context>
<context>
    <name>Replies</name>
    <message>
        <source>The phone</source>
        <translation>手机端</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>(no text)</source>
        <translation>（无文字）</translation>
    </message>
    <message>
        <source>24 hours have passed: only templates can be sent</source>
        <translation>已过 24 小时：只能发送模板</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>已放弃。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>未发送。</translation>
    </message>
    <message>
        <source>Not sent: {who} had answered.</source>
        <translation>未发送：{who} 已先答复。</translation>
    </message>
    <message>
        <source>Not sent: {who} was replying.</source>
        <translation>未发送：{who} 当时正在回复。</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>Somebody has answered meanwhile: read it above, then decide.</source>
        <translation>期间已有人答复：请先阅读上文，再作决定。</translation>
    </message>
    <message>
        <source>The Hub could not take it yet and is asked again.</source>
        <translation>Hub 暂未接收，正在重试。</translation>
    </message>
    <message>
        <source>The Hub is away. When it is back, this is checked again and sent.</source>
        <translation>Hub 不在线。恢复后将重新核对并发送。</translation>
    </message>
    <message>
        <source>The Hub was restored from a copy after this was tried. Look whether the customer has it, then decide.</source>
        <translation>此次发送之后 Hub 曾从备份恢复。请先确认客户是否收到，再作决定。</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>还没有可发送的内容。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What you write is kept as a draft.</source>
        <translation>您写的内容会存为草稿。</translation>
    </message>
    <message>
        <source>WhatsApp&apos;s answer was lost. Its report will tell; do not send it twice.</source>
        <translation>WhatsApp 的应答已丢失。稍后的回执会说明；请勿重复发送。</translation>
    </message>
    <message>
        <source>Write a reply…</source>
        <translation>输入回复…</translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation>您写的是</translation>
    </message>
    <message>
        <source>Your draft is kept and nothing of it was sent.</source>
        <translation>您的草稿已保留，没有发出任何内容。</translation>
    </message>
    <message>
        <source>Your words are kept.</source>
        <translation>您的文字已保留。</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>{who} began at the same moment and was first.</source>
        <translation>{who} 与您同时开始，但先了一步。</translation>
    </message>
    <message>
        <source>{who} has answered since you began.</source>
        <translation>您开始之后，{who} 已答复。</translation>
    </message>
    <message>
        <source>{who} is replying: wait, or ask them.</source>
        <translation>{who} 正在回复：请稍等，或与其沟通。</translation>
    </message>
    <message>
        <source>{who} is replying; what you write is kept as a draft</source>
        <translation>{who} 正在回复；您写的内容会存为草稿</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>A colleague is replying</source>
        <translation>同事正在回复</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Conflict, nothing was sent</source>
        <translation>冲突，未发送</translation>
    </message>
    <message>
        <source>Conflict: {who} replied first</source>
        <translation>冲突：{who} 已先回复</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>群组 {name}</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Nobody is replying</source>
        <translation>无人回复</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Perhaps sent</source>
        <translation>可能已发送</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>已播放</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>回应</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>See it on the phone</source>
        <translation>请在手机上查看</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Sent by {who}</source>
        <translation>由 {who} 发送</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>贴图</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>语音消息</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>You are replying</source>
        <translation>您正在回复</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{who} is replying</source>
        <translation>{who} 正在回复</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>A colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>A form was filled in</source>
        <translation>已填写一份表单</translation>
    </message>
    <message>
        <source>A message of the kind “{kind}”</source>
        <translation>一条“{kind}”类型的消息</translation>
    </message>
    <message>
        <source>A message that WhatsApp does not pass on</source>
        <translation>一条 WhatsApp 不转交的消息</translation>
    </message>
    <message>
        <source>About a product</source>
        <translation>关于一件商品</translation>
    </message>
    <message>
        <source>An empty message</source>
        <translation>空消息</translation>
    </message>
    <message>
        <source>Another system</source>
        <translation>其他系统</translation>
    </message>
    <message>
        <source>Changed a message that is not here</source>
        <translation>修改了一条不在此处的消息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Deleted a message that is not here</source>
        <translation>删除了一条不在此处的消息</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>已转发</translation>
    </message>
    <message>
        <source>Forwarded many times</source>
        <translation>多次转发</translation>
    </message>
    <message>
        <source>From a post</source>
        <translation>来自帖子</translation>
    </message>
    <message>
        <source>From an ad</source>
        <translation>来自广告</translation>
    </message>
    <message>
        <source>In answer to {quote}</source>
        <translation>回复 {quote}</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Meta&apos;s assistant</source>
        <translation>Meta 助手</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Phone app</source>
        <translation>手机应用</translation>
    </message>
    <message>
        <source>Reacted {emoji} to a message that is not here</source>
        <translation>以 {emoji} 回应了一条不在此处的消息</translation>
    </message>
    <message>
        <source>Reactions: {emoji}</source>
        <translation>回应：{emoji}</translation>
    </message>
    <message>
        <source>See it on the phone.</source>
        <translation>请在手机上查看。</translation>
    </message>
    <message>
        <source>Sent elsewhere; its words are not known here.</source>
        <translation>从别处发送；此处不知其内容。</translation>
    </message>
    <message>
        <source>Template “{name}”</source>
        <translation>模板“{name}”</translation>
    </message>
    <message>
        <source>The customer deleted this message.</source>
        <translation>客户已删除此消息。</translation>
    </message>
    <message>
        <source>This customer has a new WhatsApp name.</source>
        <translation>这位客户换了新的 WhatsApp 用户名。</translation>
    </message>
    <message>
        <source>This customer has a new phone number.</source>
        <translation>这位客户换了新的电话号码。</translation>
    </message>
    <message>
        <source>This customer uses WhatsApp on a new phone.</source>
        <translation>这位客户换了新手机使用 WhatsApp。</translation>
    </message>
    <message>
        <source>This message of ours was deleted.</source>
        <translation>我方的这条消息已删除。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>WhatsApp did not pass on this message</source>
        <translation>WhatsApp 未转交此消息</translation>
    </message>
    <message>
        <source>WhatsApp has changed something about this customer.</source>
        <translation>WhatsApp 更改了这位客户的某些信息。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 项</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
</context>
<context>
    <name>ThreadHead</name>
    <message>
        <source>24 hours have passed: only templates can be sent</source>
        <translation>已过 24 小时：只能发送模板</translation>
    </message>
    <message>
        <source>free text for another {span}</source>
        <translation>还可自由回复 {span}</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Draft saved on this computer</source>
        <translation>草稿已保存在本机</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n 条新消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Empty</name>
    <message>
        <source>Fetching the conversations…</source>
        <translation>正在获取会话…</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>还没有会话</translation>
    </message>
    <message>
        <source>The newest come first.</source>
        <translation>最新的会先到。</translation>
    </message>
    <message>
        <source>They are fetched as soon as the Hub can be reached.</source>
        <translation>一旦能连接 Hub 就会获取。</translation>
    </message>
    <message>
        <source>When a customer writes to your number, the conversation appears here.</source>
        <translation>客户给您的号码发来消息后，会话会出现在这里。</translation>
    </message>
</context>
</TS>
