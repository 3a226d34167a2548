import numpy as np


def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: np.gradient(np.array([1.,2.,4.]), 0.5)); t(lambda: np.gradient(np.arange(6.).reshape(2,3)))
t(lambda: np.array([3,1,2]).argsort()[::-1]); t(lambda: np.meshgrid([1,2],[3,4],indexing='ij')); t(lambda: np.mgrid[0:3])
t(lambda: np.nanmean([[1,np.nan],[3,4]],axis=0)); t(lambda: np.nanstd([1,np.nan,3])); t(lambda: np.median([1,np.nan]))
t(lambda: np.cov([[1,2,3],[4,5,7]])); t(lambda: np.percentile(np.arange(10),[10,90])); t(lambda: np.quantile([1.,2.,3.5],.3))
t(lambda: np.apply_along_axis(np.sort,1,[[3,1],[2,0]])); t(lambda: np.vectorize(lambda a,b:a+b)([1,2],3)); t(lambda: np.frompyfunc(lambda a:a*2,1,1)([1,2]))
t(lambda: np.linalg.eig([[2,1],[1,3]])); t(lambda: np.linalg.svd([[1,2],[3,4]])); t(lambda: np.linalg.eig([[0,1],[-1,0]])); t(lambda: np.linalg.qr([[1.,2.],[3.,4.]])); t(lambda: np.linalg.slogdet([[1,2],[3,4]]))
t(lambda: np.linalg.lstsq([[1.,1.],[1.,2.],[1.,4.]],[1.,2.,3.],rcond=None)); t(lambda: np.linalg.inv(np.array([[1,2],[3,4]],dtype=np.float32))); t(lambda: np.linalg.solve([[[2.,0.],[0.,2.]]]*2,[[[1.],[2.]]]*2))
t(lambda: np.histogram([1,2,1],bins=[0,1,2,3])); t(lambda: np.histogram(np.arange(5),bins=4,density=True)); t(lambda: np.digitize([1,5],[0,3,6])); t(lambda: np.convolve([1,2,3],[0,1,.5],'same'))
t(lambda: np.insert([1,2,3],[0,2],[9,8])); t(lambda: np.insert([[1,2],[3,4]],1,5,axis=1)); t(lambda: np.delete(np.arange(5),[1,3])); t(lambda: np.delete(np.eye(3),1,axis=0))
t(lambda: np.unique([[1,2],[1,2],[0,1]],axis=0)); t(lambda: np.unique([1.,np.nan,np.nan])); t(lambda: np.isin([1,2],[2],invert=True)); t(lambda: np.in1d([1],[1]) if hasattr(np,'in1d') else 0)
t(lambda: np.roll(np.arange(6).reshape(2,3),1,axis=1)); t(lambda: np.rot90(np.arange(4).reshape(2,2),2)); t(lambda: np.tensordot(np.ones((2,3)),np.ones((3,2)),axes=1)); t(lambda: np.tensordot(np.arange(6).reshape(2,3),np.arange(6).reshape(3,2),axes=([1],[0])))
t(lambda: np.choose([0,1],[10,20])); t(lambda: np.nan_to_num([np.nan,np.inf,-np.inf])); t(lambda: np.average([[1,2],[3,4]],axis=0,weights=[1,3])); t(lambda: np.ptp([1,5])); t(lambda: np.cross([1,2,3],[4,5,6]))
t(lambda: np.array_repr(np.array([1.5]))); t(lambda: np.array2string(np.arange(5),separator=',')); t(lambda: np.base_repr(10,2)); t(lambda: np.binary_repr(5,8)); t(lambda: np.packbits([1,0,1])); t(lambda: np.vander([1,2,3]))
t(lambda: np.roots([1,-3,2])); t(lambda: np.hanning(5)); t(lambda: np.sinc([0,.5])); t(lambda: np.unwrap([0,3.5,7])); t(lambda: np.interp([0,1.5],[1,2],[3,4]))
t(lambda: np.logical_xor([True,False],True)); t(lambda: np.floor_divide(7,2)); t(lambda: np.gcd(12,18)); t(lambda: np.lcm(4,6)); t(lambda: np.heaviside([-1,0,1],.5)); t(lambda: np.logaddexp(1,2)); t(lambda: np.modf(2.5)); t(lambda: np.divmod(7,3)); t(lambda: np.ldexp(1.,3)); t(lambda: np.copysign(1,-0.0))
t(lambda: np.finfo(np.float64)); t(lambda: np.iinfo(np.int64)); t(lambda: repr(np.finfo(np.float32))); t(lambda: np.geterr()); t(lambda: np.ndim([[1]])); t(lambda: np.shape([[1,2]])); t(lambda: np.size([1,2])); t(lambda: np.broadcast_arrays([1,2],[[3]]))
t(lambda: np.block([[1,2],[3,4]])); t(lambda: np.ix_([0,1],[2])); t(lambda: np.c_[[1,2],[3,4]]); t(lambda: np.r_[0,[1,2]]); t(lambda: np.s_[1:2]); t(lambda: np.diag_indices(2)); t(lambda: np.tri(3,k=-1)); t(lambda: np.indices((2,2))); t(lambda: np.flatnonzero([0,1])); t(lambda: np.piecewise(np.arange(3.),[np.arange(3)<1],[lambda x:x,lambda x:-x]))
t(lambda: np.random.default_rng(3).choice(10,4,replace=False)); t(lambda: np.random.default_rng([1,2]).random()); t(lambda: np.random.RandomState([1,2]).rand()); t(lambda: np.random.default_rng(2**40).random()); t(lambda: np.random.RandomState(4).choice(5,3,p=[.1,.2,.3,.2,.2],replace=False)); t(lambda: np.random.RandomState(3).randint(0,5,(2,2),dtype=np.int32)); t(lambda: np.random.RandomState(3).randint(0,255,3,dtype=np.uint8))
